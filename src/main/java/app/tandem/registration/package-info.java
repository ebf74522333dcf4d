/**
 * Deal registration: what a partner states of a won deal, the proof of it, and what the
 * vendor's reviewers make of it.
 */
@ApplicationModule(allowedDependencies = { "audit", "deal", "directory", "access", "shell", "value" })
@NullMarked
package app.tandem.registration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
