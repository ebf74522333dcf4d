/** What is done to several deals of a list at once. */
@NullMarked
package app.tandem.deal.selection;

import org.jspecify.annotations.NullMarked;
