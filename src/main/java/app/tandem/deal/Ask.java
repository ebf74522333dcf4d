package app.tandem.deal;

import org.jspecify.annotations.Nullable;

/** What is asked of another company: a kind of help, or none, and what it should know. */
public record Ask(@Nullable Help help, String notes) {

	public static final Ask NOTHING = new Ask(null, "");

}
