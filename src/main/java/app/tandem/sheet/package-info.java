/**
 * Files of rows, read with care and written so that spreadsheet programs run nothing in
 * them; what the rows mean is for others.
 */
@ApplicationModule(allowedDependencies = { "shell", "value" })
@NullMarked
package app.tandem.sheet;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
