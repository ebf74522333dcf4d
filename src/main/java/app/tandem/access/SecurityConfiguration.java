package app.tandem.access;

import java.util.Map;

import app.tandem.shell.SessionOver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Everything is closed to strangers but signing in, the assets of its page, and the error
 * page.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** No inline code anywhere, so neither nonce nor hash is needed. */
	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'%s; base-uri 'none'; "
			+ "object-src 'none'; frame-ancestors 'none'";

	private static final String[] OPEN = { "/login", SecondStepController.PATH, SecondStepController.PATH + "/passkey",
			"/login/forgotten", "/links/*", "/links/*/providers/*", "/actuator/health", "/assets/**", "/webjars/**",
			"/language", "/colour-scheme", UnsentFormController.PATH, "/error", "/favicon.ico" };

	@Bean
	SecurityFilterChain pages(HttpSecurity http, SignInSuccess success, SignInThrottle throttle, DeniedAttempts denied,
			IdentityLogin identities) throws Exception {
		success.setRequestCache(deepLinks());
		SessionOver sessionOver = new SessionOver("/login");
		SignInFailure failure = new SignInFailure();
		return identities.addTo(http)
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
			.formLogin((form) -> form.loginPage("/login").successHandler(success).failureHandler(failure))
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.addFilterBefore(new OtherSitesFilter(denied), CsrfFilter.class)
			.addFilterBefore(new ThrottleFilter(throttle, failure), UsernamePasswordAuthenticationFilter.class)
			.logout((logout) -> logout.logoutSuccessUrl("/login?signed-out"))
			.requestCache((cache) -> cache.requestCache(deepLinks()))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(sessionOver).accessDeniedHandler(denied))
			.headers((headers) -> headers(headers, identities.formTargets()))
			.build();
	}

	/**
	 * Back to the page that was asked for, under just the address that was asked for. A
	 * command, or what htmx asks for in the background, is no page to come back to.
	 */
	@SuppressWarnings("NullAway") // null is how this setter is told to add no parameter
	private static HttpSessionRequestCache deepLinks() {
		HttpSessionRequestCache deepLinks = new HttpSessionRequestCache();
		deepLinks.setMatchingRequestParameterName(null);
		deepLinks.setRequestMatcher(
				(request) -> HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null);
		return deepLinks;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers, String formTargets) {
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY.formatted(formTargets)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((features) -> features.policy("camera=(), geolocation=(), microphone=()"));
	}

	/**
	 * Argon2id with 19 MiB, two passes, one lane; bcrypt would cut long passphrases of
	 * other scripts at 72 bytes.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
		return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2, "none", new NoPassword(argon2)));
	}

}
