package app.tandem.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody else saved while a form was filled in, by field, where it differs from
 * what was typed: {@code shell/conflict} shows it beside the fields.
 */
public final class Theirs {

	private final Wording wording;

	private final Map<String, String> byField = new LinkedHashMap<>();

	public Theirs(Wording wording) {
		this.wording = wording;
	}

	/** A text that is shown as it is typed. */
	public Theirs text(String field, String now, String typed) {
		return value(field, now.equals(typed), now);
	}

	/**
	 * A value that is shown in other words than it is typed.
	 * @param same whether it is as the form says
	 */
	public Theirs value(String field, boolean same, String shown) {
		if (!same) {
			this.byField.put(field, shown.isEmpty() ? this.wording.text("shell.conflict.nothing") : shown);
		}
		return this;
	}

	public Map<String, String> byField() {
		return this.byField;
	}

}
