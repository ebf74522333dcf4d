/**
 * What a reviewer does: opens a registration, asks for changes, approves or rejects it.
 */
@NullMarked
package app.tandem.registration.review;

import org.jspecify.annotations.NullMarked;
