/** The pages on which the programme's catalogue of solutions is kept. */
@NullMarked
package app.tandem.directory.catalogue;

import org.jspecify.annotations.NullMarked;
