/** The page on which account admins read their company's audit log. */
@NullMarked
package app.tandem.access.audit;

import org.jspecify.annotations.NullMarked;
