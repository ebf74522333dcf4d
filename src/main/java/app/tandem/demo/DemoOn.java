package app.tandem.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * On with the built-in database, off with a server of one's own, unless
 * {@code tandem.demo} says otherwise.
 */
class DemoOn implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment settings = context.getEnvironment();
		boolean builtIn = !settings.containsProperty("spring.datasource.url");
		return settings.getProperty("tandem.demo", Boolean.class, builtIn);
	}

}
