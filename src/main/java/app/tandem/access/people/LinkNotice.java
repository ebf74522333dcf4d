package app.tandem.access.people;

import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a link once, on the page that follows: its secret is kept nowhere. */
@Component
class LinkNotice {

	private final MessageSource messages;

	LinkNotice(MessageSource messages) {
		this.messages = messages;
	}

	String address(MemberLinks.Issued link) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(link.path()).toUriString();
	}

	void show(People.Invited invited, RedirectAttributes redirect) {
		show(invited.member(), invited.link(), redirect);
	}

	void show(Member member, MemberLinks.Issued link, RedirectAttributes redirect) {
		redirect.addFlashAttribute("link", address(link));
		redirect.addFlashAttribute("linkFor", member.name());
		redirect.addFlashAttribute("linkEnd", Wording.ofReader(this.messages).formats().time(link.end()));
	}

}
