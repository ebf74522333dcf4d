/**
 * What there is: the partner's registrations, the reviewer's queue, one registration with
 * its evidence.
 */
@NullMarked
package app.tandem.registration.overview;

import org.jspecify.annotations.NullMarked;
