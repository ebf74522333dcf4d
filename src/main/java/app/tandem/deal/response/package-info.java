/** Answering an invitation: accept, decline, or let it expire. */
@NullMarked
package app.tandem.deal.response;

import org.jspecify.annotations.NullMarked;
