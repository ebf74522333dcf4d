package app.tandem.testing;

import jakarta.servlet.Filter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** An address that always fails, to see what people see then. */
@TestConfiguration(proxyBeanMethods = false)
class BrokenPage {

	@Bean
	FilterRegistrationBean<Filter> brokenPage() {
		FilterRegistrationBean<Filter> broken = new FilterRegistrationBean<>((request, response, chain) -> {
			throw new IllegalStateException("broken on purpose, as a test wants to see it");
		});
		broken.addUrlPatterns("/broken");
		return broken;
	}

}
