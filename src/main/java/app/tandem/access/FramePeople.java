package app.tandem.access;

import java.util.EnumSet;
import java.util.Set;

import app.tandem.shell.FrameUser;
import app.tandem.shell.FrameUsers;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Shows in the frame who signed in, with the menu of what they may open now. */
@Component
class FramePeople implements FrameUsers {

	private final CurrentViewer viewer;

	FramePeople(CurrentViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public @Nullable FrameUser of(Authentication authentication) {
		return (authentication.getPrincipal() instanceof SignedIn signedIn)
				? new Shown(signedIn.name(), signedIn.company(), sections()) : null;
	}

	private Set<Section> sections() {
		try {
			return this.viewer.get().sections();
		}
		catch (InsufficientAuthenticationException suspended) {
			return EnumSet.noneOf(Section.class);
		}
	}

	private record Shown(String displayName, String companyName, Set<Section> sections) implements FrameUser {
	}

}
