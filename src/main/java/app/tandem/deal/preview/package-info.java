/**
 * What another company will see of a deal, shown to whoever is about to send it there.
 */
@NullMarked
@NamedInterface("preview")
package app.tandem.deal.preview;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
