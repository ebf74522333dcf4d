package app.tandem.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that is sensitive: only for somebody who has proven in the last minutes that
 * it is they, as an open desk is not enough (ASVS 7.5.3). Anybody else is asked first and
 * loses nothing that was typed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {

}
