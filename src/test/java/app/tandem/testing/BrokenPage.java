package app.tandem.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Addresses that always fail, to see what people see then: {@code /broken}, or with any
 * status, such as {@code /broken/409}.
 */
@TestConfiguration(proxyBeanMethods = false)
class BrokenPage {

	@Bean
	FilterRegistrationBean<Filter> brokenPage() {
		FilterRegistrationBean<Filter> broken = new FilterRegistrationBean<>((request, response, chain) -> {
			String status = ((HttpServletRequest) request).getRequestURI().replaceFirst("/broken/?", "");
			if (status.isEmpty()) {
				throw new IllegalStateException("broken on purpose, as a test wants to see it");
			}
			((HttpServletResponse) response).sendError(Integer.parseInt(status));
		});
		broken.addUrlPatterns("/broken", "/broken/*");
		return broken;
	}

}
