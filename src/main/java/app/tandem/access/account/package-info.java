/** The pages on which people look after their own sign-in. */
@NullMarked
package app.tandem.access.account;

import org.jspecify.annotations.NullMarked;
