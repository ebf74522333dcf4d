/**
 * Brings its own PostgreSQL: unpacks it, starts it over the data directory, stops it with
 * the application.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.tandem.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
