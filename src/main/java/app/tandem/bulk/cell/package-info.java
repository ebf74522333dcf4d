/** What a cell of the file means: each kind of value is read by one pure function. */
@NullMarked
@NamedInterface("cell")
package app.tandem.bulk.cell;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
