/** Creating a deal in steps, over a draft that keeps everything as it was typed. */
@NullMarked
package app.tandem.deal.creation;

import org.jspecify.annotations.NullMarked;
