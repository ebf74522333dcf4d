package app.tandem.deal.stages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.tandem.deal.SalesStage;
import app.tandem.deal.StageNames;
import app.tandem.value.FormCheck;
import app.tandem.value.Texts;

/**
 * The names as typed, one a line.
 *
 * @param seen the names that were there when the page was opened
 */
record StageNamesForm(String seen, String created, String qualified, String developed, String proposed,
		String negotiated, String won) {

	private static final int LONGEST = 100;

	private static final int MOST = 20;

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	StageNamesForm {
		seen = FormCheck.orEmpty(seen);
		created = FormCheck.orEmpty(created);
		qualified = FormCheck.orEmpty(qualified);
		developed = FormCheck.orEmpty(developed);
		proposed = FormCheck.orEmpty(proposed);
		negotiated = FormCheck.orEmpty(negotiated);
		won = FormCheck.orEmpty(won);
	}

	static StageNamesForm of(Map<SalesStage, List<String>> names) {
		return new StageNamesForm(fingerprint(names), lines(names, SalesStage.CREATED),
				lines(names, SalesStage.QUALIFIED), lines(names, SalesStage.DEVELOPED),
				lines(names, SalesStage.PROPOSED), lines(names, SalesStage.NEGOTIATED), lines(names, SalesStage.WON));
	}

	boolean isOf(Map<SalesStage, List<String>> now) {
		return this.seen.equals(fingerprint(now));
	}

	/** The field of a stage. */
	static String field(SalesStage stage) {
		return stage.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The names of each stage; at each field stands what is wrong with it. Numbers keep
	 * their meaning, and a name has one.
	 */
	Map<SalesStage, List<String>> read(FormCheck check) {
		Map<SalesStage, List<String>> names = new EnumMap<>(SalesStage.class);
		Map<String, SalesStage> taken = new HashMap<>();
		for (SalesStage stage : SalesStage.values()) {
			List<String> read = new ArrayList<>();
			typed(stage).lines()
				.map((line) -> check.line(field(stage), line, LONGEST))
				.filter((name) -> !name.isEmpty() && isNew(name, stage, taken, check))
				.forEach(read::add);
			if (read.size() > MOST) {
				check.reject(field(stage), "deal.stages.many", MOST);
			}
			if (!read.isEmpty()) {
				names.put(stage, read);
			}
		}
		return names;
	}

	/** What is saved now where the form says otherwise. */
	Map<String, String> theirs(Map<SalesStage, List<String>> now) {
		Map<String, String> theirs = new LinkedHashMap<>();
		for (SalesStage stage : SalesStage.values()) {
			String saved = String.join(" · ", now.getOrDefault(stage, List.of()));
			if (!saved.equals(String.join(" · ", typed(stage).lines().toList()))) {
				theirs.put(field(stage), saved.isEmpty() ? "–" : saved);
			}
		}
		return theirs;
	}

	private static boolean isNew(String name, SalesStage stage, Map<String, SalesStage> taken, FormCheck check) {
		String folded = StageNames.folded(name);
		if (folded.chars().allMatch(Texts::isDigit)) {
			check.reject(field(stage), "deal.stages.number", name);
			return false;
		}
		SalesStage other = taken.putIfAbsent(folded, stage);
		if (other != null && other != stage) {
			check.reject(field(stage), "deal.stages.taken", name);
		}
		return other == null;
	}

	private String typed(SalesStage stage) {
		return switch (stage) {
			case CREATED -> this.created;
			case QUALIFIED -> this.qualified;
			case DEVELOPED -> this.developed;
			case PROPOSED -> this.proposed;
			case NEGOTIATED -> this.negotiated;
			case WON -> this.won;
		};
	}

	private static String lines(Map<SalesStage, List<String>> names, SalesStage stage) {
		return String.join("\n", names.getOrDefault(stage, List.of()));
	}

	private static String fingerprint(Map<SalesStage, List<String>> names) {
		return Integer.toHexString(names.toString().hashCode());
	}

}
