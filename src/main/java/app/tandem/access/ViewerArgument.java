package app.tandem.access;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler the {@link Viewer}; read once per request. */
@Component
class ViewerArgument implements HandlerMethodArgumentResolver {

	private static final String READ = ViewerArgument.class.getName();

	private final Viewers viewers;

	ViewerArgument(Viewers viewers) {
		this.viewers = viewers;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Viewer.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Object read = request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
		if (read != null) {
			return read;
		}
		Viewer viewer = signedIn();
		request.setAttribute(READ, viewer, RequestAttributes.SCOPE_REQUEST);
		return viewer;
	}

	/** Someone suspended while signed in is sent to the sign-in page. */
	private Viewer signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
			return this.viewers.find(signedIn.memberId())
				.orElseThrow(() -> new InsufficientAuthenticationException("no longer allowed to sign in"));
		}
		throw new InsufficientAuthenticationException("not signed in");
	}

}
