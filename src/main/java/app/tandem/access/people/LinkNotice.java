package app.tandem.access.people;

import app.tandem.access.LinkMails;
import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.shell.Flash;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sends a link to whom it is for; where that is not possible it is shown once, on the
 * page that follows, as its secret is kept nowhere.
 */
@Component
class LinkNotice {

	private final LinkMails mails;

	private final MessageSource messages;

	LinkNotice(LinkMails mails, MessageSource messages) {
		this.mails = mails;
		this.messages = messages;
	}

	/** Sends the links of many; those that were not sent are to be given by hand. */
	boolean isSent(People.Invited invited) {
		return isSent(invited.member(), invited.link());
	}

	String address(MemberLinks.Issued link) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(link.path()).toUriString();
	}

	void show(People.Invited invited, RedirectAttributes redirect) {
		show(invited.member(), invited.link(), redirect);
	}

	void show(Member member, MemberLinks.Issued link, RedirectAttributes redirect) {
		if (isSent(member, link)) {
			Flash.info(redirect, "access.people.link.sent", member.email());
			return;
		}
		if (this.mails.isOn()) {
			Flash.warning(redirect, "access.people.link.not-sent");
		}
		redirect.addFlashAttribute("link", address(link));
		redirect.addFlashAttribute("linkFor", member.name());
		redirect.addFlashAttribute("linkEnd", Wording.ofReader(this.messages).formats().time(link.end()));
	}

	private boolean isSent(Member member, MemberLinks.Issued link) {
		return this.mails.send(member, link, LocaleContextHolder.getLocale());
	}

}
