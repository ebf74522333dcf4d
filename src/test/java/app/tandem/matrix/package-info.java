/** Asks every address of the application as everybody, about everything. */
@NullMarked
package app.tandem.matrix;

import org.jspecify.annotations.NullMarked;
