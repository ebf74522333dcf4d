package app.tandem.shell;

import java.io.IOException;
import java.security.Principal;

import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;

class RateInterceptorTests {

	private final RateInterceptor interceptor = new RateInterceptor(new RateLimits(new TimeMeter() {
		@Override
		public long currentTimeNanos() {
			return 1;
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}
	}));

	@Test
	void aStrangerWhoAsksWithoutEndIsToldToWait() throws IOException {
		for (int n = 0; n < 300; n++) {
			assertThat(ask("plain", null, "203.0.113.7").getStatus()).isEqualTo(200);
		}
		MockHttpServletResponse refused = ask("plain", null, "203.0.113.7");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
		assertThat(ask("plain", null, "203.0.113.8").getStatus()).as("others go on").isEqualTo(200);
	}

	@Test
	void whoeverIsSignedInIsCountedByNameWhereverTheyAre() throws IOException {
		for (int n = 0; n < 50; n++) {
			assertThat(ask("search", "ann@contoso.example", "203.0.113." + n).getStatus()).isEqualTo(200);
		}
		assertThat(ask("search", "ann@contoso.example", "203.0.113.99").getStatus()).isEqualTo(429);
		assertThat(ask("search", "ben@contoso.example", "203.0.113.99").getStatus()).isEqualTo(200);
		assertThat(ask("plain", "ann@contoso.example", "203.0.113.99").getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse ask(String handler, @Nullable String name, String address) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		if (name != null) {
			Principal person = () -> name;
			request.setUserPrincipal(person);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		boolean goesOn = this.interceptor.preHandle(request, response, handler(handler));
		assertThat(goesOn).isEqualTo(response.getStatus() == 200);
		return response;
	}

	private static HandlerMethod handler(String name) {
		try {
			return new HandlerMethod(new Handlers(), name);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static class Handlers {

		public void plain() {
		}

		@Limited(Rate.SEARCHES)
		public void search() {
		}

	}

}
