/**
 * The trunk: every rule of a deal, its states, its events and the one way to write it; no
 * pages.
 */
@ApplicationModule(allowedDependencies = { "audit", "directory", "access", "sheet", "shell", "value" })
@NullMarked
package app.tandem.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
