package app.tandem.shell;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.FragmentsRendering;

/** Answers htmx with the one fragment it asks for, where the handler lets it travel. */
final class FragmentInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (mapping(handler) != null) {
			response.addHeader(HttpHeaders.VARY, Htmx.REQUEST);
			response.addHeader(HttpHeaders.VARY, Htmx.TARGET);
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		HxGetMapping mapping = mapping(handler);
		String view = (page != null) ? page.getViewName() : null;
		String target = Htmx.target(request);
		if (page == null || view == null || target == null || mapping == null || !Htmx.wantsPart(request)) {
			return;
		}
		if (isPlain(view) && List.of(mapping.fragments()).contains(target)) {
			answerFragment(page, view + " :: " + target);
		}
	}

	private static void answerFragment(ModelAndView page, String fragment) {
		if (page.getModel().containsKey(Flash.ATTRIBUTE)) {
			// What the command before a redirect had to say travels beside the fragment.
			page.setView(FragmentsRendering.fragment(fragment).fragment("shell/flash :: beside").build());
		}
		else {
			page.setViewName(fragment);
		}
	}

	private static boolean isPlain(String view) {
		return !view.contains("::") && !view.startsWith("redirect:") && !view.startsWith("forward:");
	}

	private static @Nullable HxGetMapping mapping(Object handler) {
		return (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(HxGetMapping.class) : null;
	}

}
