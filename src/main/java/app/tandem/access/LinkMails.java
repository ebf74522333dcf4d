package app.tandem.access;

import java.util.Locale;

import app.tandem.mail.Mails;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends people the links by which they choose a password. */
@Component
public class LinkMails {

	private final Mails mails;

	private final Organizations organizations;

	private final MessageSource messages;

	LinkMails(Mails mails, Organizations organizations, MessageSource messages) {
		this.mails = mails;
		this.organizations = organizations;
		this.messages = messages;
	}

	/**
	 * Whether there is a mail server; without one links are shown to whoever made them.
	 */
	public boolean isOn() {
		return this.mails.isOn();
	}

	/**
	 * Sends the link in the person's language.
	 * @param otherwise the language of whoever asks for it, when theirs is not known
	 * @return whether the mail is on its way
	 */
	public boolean send(Member member, MemberLinks.Issued link, Locale otherwise) {
		String language = member.language();
		Locale locale = (language != null) ? Locale.forLanguageTag(language) : otherwise;
		Wording wording = Wording.in(this.messages, locale);
		String kind = member.isInvited() ? "invitation" : "reset";
		String company = this.organizations.find(member.organizationId()).map(Organization::name).orElse("");
		return this.mails.send(member.email(), wording.text("access.mail." + kind + ".subject", company),
				wording.text("access.mail." + kind + ".text", member.name(), company, this.mails.address(link.path()),
						wording.formats().time(link.end())));
	}

}
