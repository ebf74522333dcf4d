/** What people type, read into values: one rule for forms, files and interfaces. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.value;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
