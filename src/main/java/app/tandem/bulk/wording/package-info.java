/**
 * Words of the file format in four languages, and when two typings of a word are the
 * same.
 */
@NullMarked
@NamedInterface("wording")
package app.tandem.bulk.wording;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
