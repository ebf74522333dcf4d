package app.tandem.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * A {@link WebTest} that leaves behind what it wrote, through jobs whose transactions are
 * their own. Such tests share an application of theirs, apart from those that count what
 * the demo holds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WebTest
@TestPropertySource(properties = "tandem.test.data=written")
public @interface WritingTest {

}
