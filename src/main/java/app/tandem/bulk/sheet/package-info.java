/**
 * Tables of deals as files: columns, reading, writing; which format a file has stays
 * hidden here.
 */
@NullMarked
@NamedInterface("sheet")
package app.tandem.bulk.sheet;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
