package app.tandem.shell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/opportunities?tab=inbound&q=%ED%95%9C", "/opportunities/1#timeline",
			"/login?back=https://tandem.example/" })
	void goesBackToAPathOfThisSite(String back) {
		assertThat(LocalPath.of(back).value()).isEqualTo(back);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "opportunities", "//evil.example", "/\\evil.example", "\\\\evil.example",
			"https://evil.example", "javascript:alert(1)", "/a\\b", "/\t/evil.example", "/\n/evil.example",
			"/a\r\nSet-Cookie: a=b", " /a", "/한글", "/{a}", "/%zz" })
	void refusesWhatCouldLeadElsewhere(String back) {
		assertThat(LocalPath.of(back).value()).isEqualTo("/");
	}

	@Test
	void goesToTheStartWithoutAPath() {
		assertThat(LocalPath.of(null).value()).isEqualTo("/");
		assertThat(LocalPath.of("/" + "a".repeat(3000)).value()).isEqualTo("/");
	}

}
