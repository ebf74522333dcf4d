package app.tandem.access;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

import static org.assertj.core.api.Assertions.assertThat;

class FormTokensTests {

	private final FormTokens tokens = new FormTokens();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void nobodyGuessesAToken() {
		CsrfToken token = this.tokens.generateToken(this.request);
		assertThat(token.getToken()).as("216 random bits")
			.matches("[\\w-]{36}")
			.doesNotMatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
			.isNotEqualTo(this.tokens.generateToken(this.request).getToken());
		assertThat(token.getParameterName()).isEqualTo("_csrf");
		assertThat(token.getHeaderName()).isEqualTo("X-CSRF-TOKEN");
	}

	@Test
	void theSessionKeepsIt() {
		CsrfToken token = this.tokens.generateToken(this.request);
		assertThat(this.tokens.loadToken(this.request)).isNull();
		this.tokens.saveToken(token, this.request, new MockHttpServletResponse());
		assertThat(this.tokens.loadToken(this.request)).isSameAs(token);
		this.tokens.saveToken(null, this.request, new MockHttpServletResponse());
		assertThat(this.tokens.loadToken(this.request)).isNull();
	}

}
