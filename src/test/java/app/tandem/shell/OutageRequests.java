package app.tandem.shell;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests as they are once the database did not answer. */
public final class OutageRequests {

	private OutageRequests() {
	}

	/** One that was just told so, by the filter itself. */
	public static MockHttpServletRequest afterOutage() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		new RequestIdFilter().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
			throw new DataAccessResourceFailureException("away");
		});
		return request;
	}

}
