package app.tandem.access;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who asks in the present request; read once for each. */
@Component
public class CurrentViewer {

	private static final String READ = CurrentViewer.class.getName();

	private final Viewers viewers;

	CurrentViewer(Viewers viewers) {
		this.viewers = viewers;
	}

	/**
	 * The viewer with the rights of this moment.
	 * @throws InsufficientAuthenticationException when nobody is signed in, or the person
	 * was suspended meanwhile
	 */
	public Viewer get() {
		RequestAttributes request = RequestContextHolder.currentRequestAttributes();
		if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Viewer read) {
			return read;
		}
		Viewer viewer = signedIn();
		request.setAttribute(READ, viewer, RequestAttributes.SCOPE_REQUEST);
		return viewer;
	}

	private Viewer signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
			return this.viewers.find(signedIn.memberId())
				.orElseThrow(() -> new InsufficientAuthenticationException("no longer allowed to sign in"));
		}
		throw new InsufficientAuthenticationException("not signed in");
	}

}
