package app.tandem.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A page whose named fragments may travel alone: when htmx asks for one of them by its
 * target, only that fragment of the page is answered, else the whole page. The handler
 * returns the plain view name either way.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET)
public @interface HxGetMapping {

	@AliasFor(annotation = RequestMapping.class, attribute = "path")
	String[] value() default {};

	@AliasFor(annotation = RequestMapping.class, attribute = "path")
	String[] path() default {};

	/**
	 * The fragments that may travel; each has the name of the element's {@code id}.
	 */
	String[] fragments() default {};

}
