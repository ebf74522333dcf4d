/** A real browser for tests of whole journeys. */
@NullMarked
package app.tandem.browser;

import org.jspecify.annotations.NullMarked;
