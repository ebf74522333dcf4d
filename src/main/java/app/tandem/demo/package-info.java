/**
 * The demo: invented companies, people and deals whose timelines could have happened.
 * Nobody depends on it.
 */
@ApplicationModule(allowedDependencies = { "registration", "deal", "directory", "access", "shell", "database" })
@NullMarked
package app.tandem.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
