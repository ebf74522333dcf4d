/** Tandem: partner companies and their vendor sell together. */
@NullMarked
package app.tandem;

import org.jspecify.annotations.NullMarked;
