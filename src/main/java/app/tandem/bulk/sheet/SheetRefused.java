package app.tandem.bulk.sheet;

import java.util.List;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.sheet.Unreadable;

/** The file as a whole cannot be imported; all reasons known so far are told at once. */
public final class SheetRefused extends RuntimeException {

	private final transient List<Finding> findings;

	SheetRefused(List<Finding> findings) {
		super(findings.toString());
		this.findings = List.copyOf(findings);
	}

	SheetRefused(Unreadable file) {
		this(List.of(Finding.ofFile(FindingCode.of(file.reason()), file.args().toArray())));
	}

	/** Why: severity FILE, and notices found on the way. */
	public List<Finding> findings() {
		return this.findings;
	}

}
