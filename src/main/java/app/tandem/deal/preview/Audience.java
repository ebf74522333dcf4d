package app.tandem.deal.preview;

import java.util.List;

/** Who will see the deal; each learns other things, and never some. */
public enum Audience {

	/** A partner that is asked to join. */
	PARTNER("notes", "team", "solutions", "vendor-notes"),
	/** A partner to which the vendor sends a deal. */
	VENDORS_PARTNER("notes-of-vendor", "team", "solutions", "other-notes"),
	/** The vendor that is asked for help. */
	VENDOR("notes", "internal", "partner-notes"),
	/** The vendor's sellers, who only read. */
	SELLERS("notes", "whole-team", "partner-notes");

	private final List<String> hidden;

	Audience(String... hidden) {
		this.hidden = List.of(hidden);
	}

	/** Keys of what stays with the sender. */
	List<String> hidden() {
		return this.hidden.stream().map("deal.preview.hidden."::concat).toList();
	}

}
