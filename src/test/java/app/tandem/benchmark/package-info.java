/**
 * How fast the packaged application is, beside what the database alone needs for the same
 * rows.
 */
@NullMarked
package app.tandem.benchmark;

import org.jspecify.annotations.NullMarked;
