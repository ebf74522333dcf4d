package app.tandem.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import app.tandem.testing.WebTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.test.context.TestPropertySource;

/** A test within the {@link World}, in an application of its own without the demo. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@TestPropertySource(properties = { "tandem.demo=false", "tandem.test.data=matrix" })
@TestInstance(Lifecycle.PER_CLASS)
@interface MatrixTest {

}
