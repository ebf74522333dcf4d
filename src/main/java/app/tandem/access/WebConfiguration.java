package app.tandem.access;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final ViewerArgument viewer;

	private final DirectoryKeepers directoryKeepers;

	WebConfiguration(ViewerArgument viewer, DirectoryKeepers directoryKeepers) {
		this.viewer = viewer;
		this.directoryKeepers = directoryKeepers;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.directoryKeepers)
			.addPathPatterns("/settings/partners/**", "/settings/solutions/**", "/settings/customers/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.viewer);
	}

}
