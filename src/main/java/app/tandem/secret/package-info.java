/** Keeps secrets in the database that are worth nothing without a key outside of it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.secret;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
