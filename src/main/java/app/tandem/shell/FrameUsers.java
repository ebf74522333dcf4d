package app.tandem.shell;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/** Tells whom the frame shows. */
public interface FrameUsers {

	/** The person who signed in; null for anybody else. */
	@Nullable FrameUser of(Authentication authentication);

}
