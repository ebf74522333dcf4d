/** The pages on which the programme's customers are kept, and duplicates merged. */
@NullMarked
package app.tandem.directory.customer;

import org.jspecify.annotations.NullMarked;
