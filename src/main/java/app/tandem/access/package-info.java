/**
 * Who someone is: companies, their locations, people, roles with scopes, sign-in and the
 * security chain.
 */
@ApplicationModule(allowedDependencies = { "audit", "mail", "secret", "sheet", "shell", "value" })
@NullMarked
package app.tandem.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
