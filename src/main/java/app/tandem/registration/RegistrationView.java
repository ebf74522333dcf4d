package app.tandem.registration;

import java.util.List;

/**
 * A registration in the reader's words.
 *
 * @param message what the reviewer said last, empty when nothing
 * @param evidence the name of the file, empty when there is none
 * @param closed whether it is finished
 */
public record RegistrationView(String id, String kind, State state, boolean closed, String message, List<Fact> facts,
		String evidence, List<Line> history) {

	/** Whether the reviewer's words are the last, rather than a wish. */
	public boolean rejected() {
		return this.closed && !this.message.isEmpty();
	}

	/** Where its file is fetched. */
	public String evidenceHref() {
		return "/registrations/" + this.id + "/evidence";
	}

	/** A state as it is shown: its name, and the look of its chip. */
	public record State(String label, String tone) {
	}

	/** A label and what stands behind it. */
	public record Fact(String label, String value) {
	}

	/** Something that happened, and when. */
	public record Line(String state, String who, String when, String message) {
	}

}
