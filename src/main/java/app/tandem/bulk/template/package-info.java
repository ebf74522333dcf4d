/** The empty file to start from and the instructions for its columns. */
@NullMarked
package app.tandem.bulk.template;

import org.jspecify.annotations.NullMarked;
