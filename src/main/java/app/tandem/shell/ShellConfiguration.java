package app.tandem.shell;

import java.util.concurrent.TimeUnit;

import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Puts the frame together. Ordered before Spring Boot's own, so that our handlers of
 * files win.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1)
class ShellConfiguration implements WebMvcConfigurer {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();

	private final ApplicationContext context;

	private final ObjectProvider<FramePanel> panels;

	private final ObjectProvider<FrameUsers> users;

	private final Assets assets;

	private final boolean limited;

	ShellConfiguration(ApplicationContext context, ObjectProvider<FramePanel> panels, ObjectProvider<FrameUsers> users,
			@Value("${tandem.rate-limits}") boolean limited) {
		this.context = context;
		this.panels = panels;
		this.users = users;
		this.assets = Assets.of(context);
		this.limited = limited;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		if (this.limited) {
			registry.addInterceptor(new RateInterceptor(new RateLimits(TimeMeter.SYSTEM_NANOTIME)));
		}
		registry.addInterceptor(new FrameInterceptor(this.assets, this.panels.orderedStream().toList(),
				this.users.getIfAvailable(() -> (authentication) -> null)));
		registry.addInterceptor(new RowNamesInterceptor());
		registry.addInterceptor(new InvalidFormInterceptor());
		registry.addInterceptor(new RedirectInterceptor(this.context));
		registry.addInterceptor(new FragmentInterceptor());
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(this.assets.path("**"))
			.addResourceLocations("classpath:/static/")
			.setCacheControl(FOR_EVER)
			.resourceChain(true)
			.addTransformer(new StylesheetTransformer());
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(FOR_EVER);
	}

	/**
	 * Values that do not parse have their texts in the shell's bundle; rules bring their
	 * own.
	 */
	@Override
	public MessageCodesResolver getMessageCodesResolver() {
		DefaultMessageCodesResolver resolver = new DefaultMessageCodesResolver();
		resolver.setPrefix("shell.field.");
		return resolver;
	}

	@Bean
	static MessageSource messageSource(ApplicationContext context,
			@Value("${tandem.vendor-name:Microsoft}") String vendor) {
		return new IcuMessages(MessageBundles.read(context, vendor));
	}

	@Bean
	static LocaleResolver localeResolver() {
		return new LanguageResolver();
	}

	@Bean
	static RequestIdFilter requestIdFilter() {
		return new RequestIdFilter();
	}

	@Bean
	static RequestSizeFilter requestSizeFilter(
			@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize limit) {
		return new RequestSizeFilter(limit);
	}

	/** Files of text say in which encoding; all of ours are in one. */
	@Bean
	static WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> charsets() {
		MimeMappings texts = new MimeMappings();
		texts.add("css", "text/css;charset=UTF-8");
		texts.add("js", "text/javascript;charset=UTF-8");
		texts.add("svg", "image/svg+xml;charset=UTF-8");
		return (server) -> server.addMimeMappings(texts);
	}

	/** Redirects after commands are 303, not 302. */
	@Bean
	static BeanPostProcessor seeOther() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof ThymeleafViewResolver views) {
					views.setRedirectHttp10Compatible(false);
				}
				return bean;
			}
		};
	}

}
