/** Many deals at once: import from and export to files. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.bulk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
