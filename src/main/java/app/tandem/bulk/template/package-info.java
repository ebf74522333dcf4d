/** The empty file to start from and the instructions for its columns. */
@NullMarked
@NamedInterface("template")
package app.tandem.bulk.template;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
