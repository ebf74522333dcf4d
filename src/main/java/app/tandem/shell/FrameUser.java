package app.tandem.shell;

import java.util.Set;

/** What the frame shows of the person signed in. */
public interface FrameUser {

	String displayName();

	String companyName();

	/** What the person may open; the navigation shows nothing else. */
	Set<Section> sections();

}
