package app.tandem.bulk.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.finding.Severity;
import app.tandem.bulk.sheet.ColumnNames.Found;
import app.tandem.value.Folding;

/** Reads a header row and collects all that is wrong with it. */
final class HeaderReader {

	private final SheetHeader header;

	private final Set<Finding> findings = new LinkedHashSet<>();

	/** Labels that are not known, by the column they come near to. */
	private final Map<Found, String> near = new LinkedHashMap<>();

	private HeaderReader(List<String> labels) {
		this.header = new SheetHeader(labels);
	}

	/**
	 * @throws SheetRefused when the header has faults, with all of them
	 */
	static Result read(List<String> labels) {
		HeaderReader reader = new HeaderReader(labels);
		for (int i = 0; i < labels.size(); i++) {
			reader.add(labels.get(i), i);
		}
		reader.addMissing();
		List<Finding> findings = new ArrayList<>(reader.findings);
		if (findings.stream().anyMatch((finding) -> finding.severity() == Severity.FILE)) {
			throw new SheetRefused(findings);
		}
		return new Result(reader.header, findings);
	}

	private void add(String label, int index) {
		Found found = ColumnNames.EXACT.find(label);
		if (found == null || (found.column().isNumbered() && found.number() < 1)) {
			addUnknown(label);
		}
		else if (found.number() > Column.MOST_NUMBERED) {
			this.findings.add(Finding.of(FindingCode.FILE_TOO_MANY, found.column().label()));
		}
		else if (!this.header.place(found.column(), found.number(), index)) {
			this.findings.add(Finding.of(FindingCode.FILE_COLUMN_DUPLICATE, found.label()));
		}
	}

	private void addUnknown(String label) {
		if (Folding.isBlank(label)) {
			return;
		}
		Found found = ColumnNames.NEAR.find(label);
		if (found == null || (found.column().isNumbered() && found.number() < 1)) {
			this.findings.add(Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, Folding.trim(label)));
		}
		else if (found.number() > Column.MOST_NUMBERED) {
			this.findings.add(Finding.of(FindingCode.FILE_TOO_MANY, found.column().label()));
		}
		else {
			this.near.put(found, Folding.trim(label));
		}
	}

	private void addMissing() {
		for (Column column : Column.values()) {
			Found first = new Found(column, column.isNumbered() ? 1 : 0);
			if (column.mustBePresent() && isAbsent(first) && !this.near.containsKey(first)) {
				this.findings.add(Finding.of(FindingCode.FILE_COLUMN_MISSING, first.label()));
			}
		}
		this.near.forEach(this::addNear);
	}

	private void addNear(Found meant, String label) {
		// Also of numbers above 1: what stands in such a column would be lost unseen.
		if (meant.column().mustBePresent() && isAbsent(meant)) {
			this.findings.add(Finding.of(FindingCode.FILE_COLUMN_MISSING, meant.label(), "NEAR", label));
		}
		else {
			this.findings.add(Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, label, "NEAR", meant.label()));
		}
	}

	private boolean isAbsent(Found found) {
		return this.header.index(found.column(), found.number()) < 0;
	}

	/**
	 * A header without faults.
	 *
	 * @param header where the columns stand
	 * @param notices what does no harm
	 */
	record Result(SheetHeader header, List<Finding> notices) {

	}

}
