/** Many deals at once: import from and export to files. */
@ApplicationModule(allowedDependencies = { "audit", "deal", "directory", "access", "job", "shell", "sheet", "value" })
@NullMarked
package app.tandem.bulk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
