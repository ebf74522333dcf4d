/**
 * The audit log: who did what to which object, kept so that nobody changes it unnoticed.
 */
@ApplicationModule(allowedDependencies = { "shell", "value" })
@NullMarked
package app.tandem.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
