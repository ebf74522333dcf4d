package app.tandem.access;

import java.util.Locale;

import app.tandem.audit.AuditAction;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Gives links to people who forgot their password, by mail only. */
@Component
public class ForgottenPasswords {

	private static final String SUBJECT = "forgotten ";

	private final SignInService people;

	private final Members members;

	private final MemberLinks links;

	private final LinkMails mails;

	private final SignInThrottle throttle;

	private final OwnLog log;

	private final TaskExecutor later;

	ForgottenPasswords(SignInService people, Members members, MemberLinks links, LinkMails mails,
			SignInThrottle throttle, OwnLog log, TaskExecutor later) {
		this.people = people;
		this.members = members;
		this.links = links;
		this.mails = mails;
		this.throttle = throttle;
		this.log = log;
		this.later = later;
	}

	/** Whether there is a mail server. */
	public boolean canBeSent() {
		return this.mails.isOn();
	}

	/**
	 * Sends a link when somebody signs in with this address. Whoever asks learns nothing
	 * of that, neither from the answer nor from how long it takes; and nobody's box is
	 * filled.
	 */
	public void ask(String address, String from) {
		if (this.throttle.attempt(SUBJECT + address, from)) {
			Locale language = LocaleContextHolder.getLocale();
			this.later.execute(() -> this.people.find(address)
				.flatMap((person) -> this.members.find(person.memberId()))
				.ifPresent((member) -> send(member, language)));
		}
	}

	private void send(Member member, Locale language) {
		if (this.mails.send(member, this.links.issue(member), language)) {
			this.log.did(AuditAction.LINK_ISSUED, member);
		}
	}

}
