/**
 * Personal data of people at customers and on teams: what is known of one of them,
 * erasing them, and how long a company keeps what it has.
 */
@ApplicationModule(allowedDependencies = { "access", "audit", "bulk", "deal", "sheet", "shell", "value" })
@NullMarked
package app.tandem.privacy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
