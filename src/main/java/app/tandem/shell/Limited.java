package app.tandem.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that costs more than others, and answers one person no faster than this rate;
 * who asks faster is told when to come again (429 with {@code Retry-After}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

	Rate value();

}
