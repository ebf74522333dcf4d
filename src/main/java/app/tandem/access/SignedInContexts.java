package app.tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who the session belongs to, from the present request on. */
@Component
class SignedInContexts {

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	/** This person has proven just now that it is they. */
	Authentication signIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		person.eraseCredentials();
		Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null,
				person.getAuthorities());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(signedIn);
		save(context, request, response);
		return signedIn;
	}

	/** Nobody is signed in any more; what else the session holds stays. */
	void signOut(HttpServletRequest request, HttpServletResponse response) {
		save(SecurityContextHolder.createEmptyContext(), request, response);
	}

	private void save(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

}
