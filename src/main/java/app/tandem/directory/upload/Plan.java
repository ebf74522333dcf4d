package app.tandem.directory.upload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.sheet.RowProblems;

/** What a file would do, row by row; a file with a problem does nothing. */
public final class Plan implements RowProblems {

	private final List<Problem> problems = new ArrayList<>();

	private final List<Runnable> writes = new ArrayList<>();

	/** What the rows met, one after the other. */
	private final List<String> met = new ArrayList<>();

	private int created;

	private int updated;

	private int unchanged;

	public void create(Runnable write) {
		this.created++;
		this.met.add("");
		this.writes.add(write);
	}

	/**
	 * @param now the entry as it is, with its version
	 */
	public void update(String now, Runnable write) {
		this.updated++;
		this.met.add(now);
		this.writes.add(write);
	}

	/**
	 * @param now the entry as it is, with its version
	 */
	public void leave(String now) {
		this.unchanged++;
		this.met.add(now);
	}

	@Override
	public void refuse(int row, String column, String sentence) {
		this.problems.add(new Problem(row, column, sentence));
	}

	public List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	public Counts counts() {
		return new Counts(this.created, this.updated, this.unchanged);
	}

	/** The same as long as nobody changed an entry that the rows are about. */
	String state() {
		return UUID.nameUUIDFromBytes(String.join("\n", this.met).getBytes(StandardCharsets.UTF_8)).toString();
	}

	void write() {
		this.writes.forEach(Runnable::run);
	}

	/** How many rows did, or would do, what. */
	public record Counts(int created, int updated, int unchanged) {

		public boolean changesNothing() {
			return this.created + this.updated == 0;
		}

	}

	/** What keeps a row out. */
	public record Problem(int row, String column, String sentence) {
	}

}
