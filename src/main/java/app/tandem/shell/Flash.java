package app.tandem.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a command says on the page it leads to. Keys are of message bundles; arguments
 * fill their patterns.
 */
public final class Flash {

	static final String ATTRIBUTE = "flash";

	private Flash() {
	}

	public static void success(RedirectAttributes redirect, String key, Serializable... args) {
		add(redirect, "success", key, args);
	}

	public static void info(RedirectAttributes redirect, String key, Serializable... args) {
		add(redirect, "info", key, args);
	}

	/** For partial success too, which is never green. */
	public static void warning(RedirectAttributes redirect, String key, Serializable... args) {
		add(redirect, "warning", key, args);
	}

	public static void danger(RedirectAttributes redirect, String key, Serializable... args) {
		add(redirect, "danger", key, args);
	}

	/** What stands before a notice of this kind: a fragment of {@code shell/icons}. */
	public static String icon(String kind) {
		return switch (kind) {
			case "success" -> "check";
			case "info" -> "info";
			default -> "warning";
		};
	}

	private static void add(RedirectAttributes redirect, String kind, String key, Serializable[] args) {
		List<Object> messages = new ArrayList<>();
		if (redirect.getFlashAttributes().get(ATTRIBUTE) instanceof List<?> earlier) {
			messages.addAll(earlier);
		}
		messages.add(new Message(kind, key, args));
		redirect.addFlashAttribute(ATTRIBUTE, messages);
	}

	/** One message on its way through the session. */
	record Message(String kind, String key, Serializable[] args) implements Serializable {

		/** As {@link Flash#icon}. */
		public String icon() {
			return Flash.icon(this.kind);
		}

	}

}
