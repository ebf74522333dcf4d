/** What one can search and pick: customers and solutions. */
@ApplicationModule(allowedDependencies = { "audit", "access", "sheet", "shell", "value" })
@NullMarked
package app.tandem.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
