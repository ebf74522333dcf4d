/**
 * The pages on which account admins keep the people of their company and what they may
 * do.
 */
@NullMarked
package app.tandem.access.people;

import org.jspecify.annotations.NullMarked;
