/**
 * Long work: queued with what asked for it, run once wherever a node is free, shown on
 * every page while it lasts.
 */
@ApplicationModule(allowedDependencies = { "access", "shell" })
@NullMarked
package app.tandem.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
