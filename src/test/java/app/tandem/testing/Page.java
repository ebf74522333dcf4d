package app.tandem.testing;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A page as it was answered, for what tests look up in it. */
public record Page(String html) {

	public static Page of(MvcTestResult answer) {
		try {
			return new Page(answer.getResponse().getContentAsString());
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The page of an answer that has this status. */
	public static Page of(MvcTestResult answer, int status) {
		if (answer.getResponse().getStatus() != status) {
			throw new AssertionError("answered " + answer.getResponse().getStatus() + " instead of " + status);
		}
		return of(answer);
	}

	/** What the pattern's one group matches, read as HTML; every time it occurs. */
	public List<String> all(String pattern) {
		return Pattern.compile(pattern, Pattern.DOTALL)
			.matcher(this.html)
			.results()
			.map((match) -> HtmlUtils.htmlUnescape(match.group(1)))
			.toList();
	}

	public String one(String pattern) {
		List<String> found = all(pattern);
		if (found.size() != 1) {
			throw new AssertionError(pattern + " matches " + found + " in " + this.html);
		}
		return found.get(0);
	}

	/** The address that follows the text in a link's tag; null when there is none. */
	public @Nullable URI link(String text) {
		return all(Pattern.quote(text) + "[^>]*? href=\"([^\"]*)\"").stream().findFirst().map(URI::create).orElse(null);
	}

	/** What a person reads, without the tags. */
	public String text() {
		return HtmlUtils.htmlUnescape(this.html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
	}

}
