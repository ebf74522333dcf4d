/**
 * What people type about a deal: the parts of forms that several pages share, read into
 * the domain's values.
 */
@NamedInterface("form")
@NullMarked
package app.tandem.deal.form;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
