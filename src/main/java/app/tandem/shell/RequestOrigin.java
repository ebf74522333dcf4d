package app.tandem.shell;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the work under way comes from; both empty when no request asked for it.
 *
 * @param requestId the number that the log and the pages of failures show
 * @param address of the other end, as the server sees it
 */
public record RequestOrigin(String requestId, String address) {

	private static final RequestOrigin NONE = new RequestOrigin("", "");

	/** Of the present thread's request. */
	public static RequestOrigin current() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) ? of(request)
				: NONE;
	}

	private static RequestOrigin of(ServletRequestAttributes request) {
		Object id = request.getRequest().getAttribute(RequestIdFilter.ATTRIBUTE);
		String address = request.getRequest().getRemoteAddr();
		return new RequestOrigin((id != null) ? id.toString() : "", (address != null) ? address : "");
	}

}
