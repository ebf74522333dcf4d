package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.Severity;

/** Collects what is found, as much of it as is shown. */
final class CheckFindings {

	private final List<Finding> file;

	private final List<Finding> errors = new ArrayList<>();

	private final List<Finding> warnings = new ArrayList<>();

	private int all;

	CheckFindings(List<Finding> file) {
		this.file = file;
		this.all = file.size();
	}

	void add(List<Finding> findings) {
		for (Finding finding : findings) {
			List<Finding> alike = (finding.severity() == Severity.ROW) ? this.errors : this.warnings;
			if (alike.size() < Imports.FINDINGS) {
				alike.add(finding);
			}
		}
		this.all += findings.size();
	}

	/**
	 * Errors come first: many warnings must not hide the one row that is left out.
	 */
	List<Finding> first() {
		return Stream.of(this.file, this.errors, this.warnings).flatMap(List::stream).limit(Imports.FINDINGS).toList();
	}

	int more() {
		return Math.max(0, this.all - Imports.FINDINGS);
	}

}
