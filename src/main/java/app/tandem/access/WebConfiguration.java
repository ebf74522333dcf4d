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

	private final AccountKeepers accountKeepers;

	private final RecordKeepers recordKeepers;

	private final StepUpInterceptor stepUp;

	WebConfiguration(ViewerArgument viewer, DirectoryKeepers directoryKeepers, AccountKeepers accountKeepers,
			RecordKeepers recordKeepers, StepUpInterceptor stepUp) {
		this.viewer = viewer;
		this.directoryKeepers = directoryKeepers;
		this.accountKeepers = accountKeepers;
		this.recordKeepers = recordKeepers;
		this.stepUp = stepUp;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.directoryKeepers)
			.addPathPatterns("/settings/partners/**", "/settings/solutions/**", "/settings/customers/**");
		registry.addInterceptor(this.accountKeepers).addPathPatterns("/settings/users/**", "/settings/locations/**");
		registry.addInterceptor(this.recordKeepers).addPathPatterns("/settings/audit/**", "/settings/personal-data/**");
		registry.addInterceptor(this.stepUp);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.viewer);
	}

}
