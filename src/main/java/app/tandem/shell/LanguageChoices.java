package app.tandem.shell;

import jakarta.servlet.http.HttpServletRequest;

/** Keeps the language that a person chose, so that it follows them to other browsers. */
public interface LanguageChoices {

	/** Whoever sends the request chose this language. */
	void chose(Language language, HttpServletRequest request);

}
