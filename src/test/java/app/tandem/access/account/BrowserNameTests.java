package app.tandem.access.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 | Chrome, Linux",
			"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
			"Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/130 Mobile Safari/537.36 | Samsung Internet, Android",
			"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/19.0 Safari/605.1.15 | Safari, macOS",
			"curl/8.9 | –", "'' | –", "<script>alert(1)</script> Firefox/1 | Firefox" })
	void aBrowserHasTheNameThatPeopleKnow(String agent, String name) {
		assertThat(BrowserName.of(agent)).isEqualTo(name);
	}

}
