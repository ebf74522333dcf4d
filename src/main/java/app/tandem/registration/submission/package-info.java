/**
 * What a partner does: registers a won deal, or corrects what was sent back; the part of
 * the deal page.
 */
@NullMarked
package app.tandem.registration.submission;

import org.jspecify.annotations.NullMarked;
