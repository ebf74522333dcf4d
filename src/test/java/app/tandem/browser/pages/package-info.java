/** The pages as people see them: what stands there and what one can do, by its name. */
@NullMarked
package app.tandem.browser.pages;

import org.jspecify.annotations.NullMarked;
