/** The deal page: header, lifecycle bar, cards and timeline. */
@NullMarked
package app.tandem.deal.detail;

import org.jspecify.annotations.NullMarked;
