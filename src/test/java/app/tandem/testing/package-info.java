/** What tests of every module share: the database, the annotations, the cast. */
@NullMarked
package app.tandem.testing;

import org.jspecify.annotations.NullMarked;
