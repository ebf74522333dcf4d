package app.tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A field of a form that was sent, to be sent again from a page between; public for its
 * template.
 */
public record SentField(String name, String value) {

	/** What such a page brings along itself. */
	private static final Set<String> OWN = Set.of("_csrf", StepUpInterceptor.ANSWER);

	static List<SentField> all(HttpServletRequest request) {
		List<SentField> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!OWN.contains(name)) {
				List.of(values).forEach((value) -> fields.add(new SentField(name, value)));
			}
		});
		return fields;
	}

}
