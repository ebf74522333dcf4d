/**
 * How people like the list of deals: its columns, and lists that are kept under a name.
 */
@NullMarked
@NamedInterface("view")
package app.tandem.deal.view;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
