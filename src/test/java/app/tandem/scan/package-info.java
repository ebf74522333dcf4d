/** What programs find that look for holes in any site. */
@NullMarked
package app.tandem.scan;

import org.jspecify.annotations.NullMarked;
