package app.tandem.access;

import java.io.File;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.convert.ConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.web.servlet.FlashMap;

import static org.assertj.core.api.Assertions.assertThat;

class SessionConfigurationTests {

	private final ConversionService conversions = new SessionConfiguration().springSessionConversionService();

	@Test
	void whatOurSessionsHoldComesBack() {
		FlashMap flash = new FlashMap();
		flash.put("flash", new ArrayList<>(List.of("a", 1, List.of(2L))));
		flash.put("args", new Serializable[] { "x", 3 });
		for (Object held : List.of(flash, new SecurityContextImpl(), new DefaultCsrfToken("h", "p", "t"),
				new DefaultSavedRequest(new MockHttpServletRequest("GET", "/opportunities")), "text")) {
			assertThat(back(held)).isInstanceOf(held.getClass());
		}
	}

	@Test
	void nothingElseIsMadeWhoeverWroteItThere() {
		assertThat(back(new File("/etc/passwd"))).isNull();
		assertThat(back(URI.create("http://example.com"))).isNull();
		assertThat(back(new ArrayList<>(List.of(new File("x"))))).isNull();
	}

	@Test
	void whatCannotBeReadIsAsIfItWereNotThere() {
		assertThat(this.conversions.convert(new byte[] { 1, 2, 3 }, Object.class)).isNull();
	}

	private @Nullable Object back(Object held) {
		return this.conversions.convert(this.conversions.convert(held, byte[].class), Object.class);
	}

}
