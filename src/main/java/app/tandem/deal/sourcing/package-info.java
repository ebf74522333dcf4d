/** Deals that the vendor's sellers send to partners. */
@NullMarked
package app.tandem.deal.sourcing;

import org.jspecify.annotations.NullMarked;
