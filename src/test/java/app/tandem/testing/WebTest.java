package app.tandem.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of pages and commands: the whole application on a database with the demo, asked
 * through {@code MockMvcTester} by a {@link SignedIn}. Its port answers too, for what
 * only the real server adds: cookies and error pages. All such tests share one
 * application, so one that writes is transactional, or writes to what is its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tandem.demo=true")
@AutoConfigureMockMvc
@Import(SignedIn.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface WebTest {

}
