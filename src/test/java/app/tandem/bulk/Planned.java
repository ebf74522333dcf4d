package app.tandem.bulk;

import java.util.List;
import java.util.Locale;

import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.finding.Severity;
import app.tandem.deal.Deal;

/** What would become of a row, in the words of the details file. */
record Planned(RowPlan plan, FindingText texts) {

	Outcome outcome() {
		return plan.outcome();
	}

	List<String> errors() {
		return of(Severity.ROW);
	}

	List<String> warnings() {
		return of(Severity.WARNING);
	}

	List<String> notices() {
		return of(Severity.NOTICE);
	}

	/** The company's own half as it would be. */
	Deal deal() {
		if (plan.changes().isEmpty()) {
			throw new AssertionError("nothing would change: " + plan.findings());
		}
		return plan.changes().get(0).after();
	}

	private List<String> of(Severity severity) {
		return plan.findings()
			.stream()
			.filter((finding) -> finding.severity() == severity)
			.map((finding) -> texts.of(finding, Locale.ENGLISH))
			.toList();
	}

}
