package app.tandem.shell;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class HtmxTests {

	@Test
	void tellsWhichPageAsks() {
		assertThat(shownPath("http://127.0.0.1:8080/opportunities?tab=inbound&q=%ED%95%9C"))
			.isEqualTo("/opportunities?tab=inbound&q=%ED%95%9C");
		assertThat(shownPath("http://127.0.0.1:8080/jobs")).isEqualTo("/jobs");
	}

	@Test
	void doesNotKnowThePageBehindAnOddAddress() {
		assertThat(shownPath(null)).isNull();
		assertThat(shownPath("")).isNull();
		assertThat(shownPath("mailto:ada@contoso.example")).isNull();
		assertThat(shownPath("http://127.0.0.1:8080")).isNull();
		assertThat(shownPath("http://a b/")).isNull();
	}

	private static @Nullable String shownPath(@Nullable String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (address != null) {
			request.addHeader(Htmx.CURRENT_URL, address);
		}
		return Htmx.shownPath(request);
	}

}
