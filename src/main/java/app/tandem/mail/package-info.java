/** Sends mail, where a mail server is configured. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tandem.mail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
