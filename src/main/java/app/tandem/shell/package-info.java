/**
 * The frame around every page: navigation, languages, messages, fragments, errors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.tandem.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
