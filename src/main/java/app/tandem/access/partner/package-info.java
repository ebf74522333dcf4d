/** The pages on which the programme's companies and their locations are kept. */
@NullMarked
package app.tandem.access.partner;

import org.jspecify.annotations.NullMarked;
