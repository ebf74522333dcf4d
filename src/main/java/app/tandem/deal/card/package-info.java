/** A deal in short, beside the list. */
@NullMarked
package app.tandem.deal.card;

import org.jspecify.annotations.NullMarked;
