package app.tandem.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import app.tandem.browser.BrowserExtension;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its demo on a port of its own, and browsers for the test
 * methods that ask for them. All such tests share one server and one database, so that a
 * test meets what others left behind.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tandem.demo=true")
@Import(BrokenPage.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
