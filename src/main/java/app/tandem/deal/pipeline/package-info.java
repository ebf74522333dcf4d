/** The opportunity list: tabs, search, filters, sort, pages and hearts. */
@NullMarked
package app.tandem.deal.pipeline;

import org.jspecify.annotations.NullMarked;
