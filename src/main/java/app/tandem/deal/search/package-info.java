/** What one jumps to: deals, pages and commands that are found by typing. */
@NullMarked
package app.tandem.deal.search;

import org.jspecify.annotations.NullMarked;
