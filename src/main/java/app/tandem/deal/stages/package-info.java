/** Slice: what a company calls the sales stages. */
@NullMarked
package app.tandem.deal.stages;

import org.jspecify.annotations.NullMarked;
