/** The pages on which a person chooses a password. */
@NullMarked
package app.tandem.access.password;

import org.jspecify.annotations.NullMarked;
