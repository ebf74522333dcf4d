package app.tandem.bulk;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What taking back makes of a row (bulk.md, section 2.5). */
enum Undo {

	/** The deal was removed, or has its old values again. */
	UNDONE(Group.UNDONE),
	/** Somebody changed the deal since. */
	CHANGED(Group.KEPT),
	/** The vendor, or a partner, answered since. */
	ANSWERED(Group.KEPT),
	/** The deal is out of the person's sight, or gone. */
	HIDDEN(Group.KEPT),
	/** Closed, and terminal is terminal. */
	CLOSED(Group.FINAL),
	/** An answer, sharing and help are not taken back, and there was nothing else. */
	GIVEN(Group.FINAL);

	private final Group group;

	Undo(Group group) {
		this.group = group;
	}

	Group group() {
		return this.group;
	}

	public String key() {
		return "bulk.undo.why." + name();
	}

	/** The three results that people are told. */
	enum Group {

		UNDONE, KEPT, FINAL;

		/** The word in the address bar. */
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		static @Nullable Group called(@Nullable String word) {
			return Arrays.stream(values()).filter((group) -> group.word().equals(word)).findFirst().orElse(null);
		}

		public String key() {
			return "bulk.undo.result." + name();
		}

	}

}
