package app.tandem.access;

import app.tandem.shell.Language;
import app.tandem.shell.LanguageChoices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The language that a person chose goes with them to every browser in which they sign in,
 * and into mails. Chosen before they sign in, it is theirs once they do; what a browser
 * remembers of somebody else is not.
 */
@Component
class OwnLanguage implements LanguageChoices {

	private static final String CHOSEN = OwnLanguage.class.getName();

	private final Members members;

	OwnLanguage(Members members) {
		this.members = members;
	}

	@Override
	public void chose(Language language, HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
			this.members.speaks(person.memberId(), language);
		}
		else {
			request.getSession().setAttribute(CHOSEN, language.tag());
		}
	}

	/** The person signed in here. */
	void bring(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession();
		if (session.getAttribute(CHOSEN) instanceof String tag) {
			session.removeAttribute(CHOSEN);
			Language.of(tag).ifPresent((language) -> this.members.speaks(person.memberId(), language));
		}
		else {
			this.members.find(person.memberId())
				.flatMap((member) -> Language.of(member.language()))
				.ifPresent((language) -> language.remember(request, response));
		}
	}

}
