/**
 * Working on a deal: its details, team, solutions and stage, and closing it won or lost.
 */
@NullMarked
package app.tandem.deal.progress;

import org.jspecify.annotations.NullMarked;
