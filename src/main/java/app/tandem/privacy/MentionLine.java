package app.tandem.privacy;

import java.util.Locale;

import app.tandem.deal.Contact;
import app.tandem.shell.Wording;

/** A place where somebody is kept, as the page shows it. */
record MentionLine(String place, String deal, String name, String phone, String consent, String since) {

	static MentionLine of(Mention mention, Wording wording) {
		Contact person = mention.person();
		return new MentionLine(wording.text("privacy.place." + mention.place().name().toLowerCase(Locale.ROOT)),
				mention.dealId().toString(), person.name(), person.phone(),
				mention.consentBy().isEmpty() ? "" : wording.text("privacy.consent", mention.consentBy()),
				wording.formats().time(mention.since()));
	}

}
