/** What brings others into a deal: sharing it, asking for help, inviting partners. */
@NullMarked
package app.tandem.deal.invitation;

import org.jspecify.annotations.NullMarked;
