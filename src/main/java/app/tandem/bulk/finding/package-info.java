/**
 * What is wrong or worth knowing in an imported file: codes, severities and their texts.
 */
@NullMarked
@NamedInterface("finding")
package app.tandem.bulk.finding;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
