/**
 * Files of solutions and of customers: checked as a whole, written when somebody confirms
 * it.
 */
@NamedInterface("upload")
@NullMarked
package app.tandem.directory.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
