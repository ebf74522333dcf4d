package app.tandem.bulk.cell;

import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Folding;
import app.tandem.value.Limits;

/**
 * A team member of a deal, as in a cell: {@code First, Last, phone, e-mail}, all
 * mandatory.
 *
 * @param first first name
 * @param last last name
 * @param phone phone number as typed
 * @param email e-mail address as typed
 */
public record MemberCell(String first, String last, String phone, String email) {

	private static final List<String> PARTS = List.of("FIRST", "LAST", "PHONE", "EMAIL");

	/** Reads a cell. */
	public static Parsed<MemberCell> parse(String column, String text) {
		if (Folding.isBlank(text)) {
			return Parsed.empty();
		}
		List<String> parts = Tuple.split(text);
		if (parts.size() > PARTS.size()) {
			return Parsed.refused(FindingCode.ROW_MEMBER, column, Folding.trim(text), "EXTRA");
		}
		List<Finding> missing = new ArrayList<>();
		for (int i = 0; i < PARTS.size(); i++) {
			if (i >= parts.size() || Folding.isBlank(parts.get(i))) {
				missing.add(Finding.of(FindingCode.ROW_MEMBER, column, Folding.trim(text), PARTS.get(i)));
			}
		}
		return missing.isEmpty() ? parse(column, parts) : Parsed.refused(missing);
	}

	private static Parsed<MemberCell> parse(String column, List<String> parts) {
		Parsed<String> first = TextCell.line(column, parts.get(0), Limits.NAME);
		Parsed<String> last = TextCell.line(column, parts.get(1), Limits.NAME);
		Parsed<String> phone = TextCell.identifier(column, parts.get(2), Limits.PHONE);
		Parsed<String> email = EmailCell.parse(column, parts.get(3));
		List<Finding> findings = new ArrayList<>();
		List.of(first, last, phone, email).forEach((part) -> findings.addAll(part.findings()));
		if (first.value() == null || last.value() == null || phone.value() == null || email.value() == null) {
			return Parsed.refused(findings);
		}
		return Parsed.of(new MemberCell(first.value(), last.value(), phone.value(), email.value()));
	}

	/** The text of the cell. */
	public String write() {
		return Tuple.join(List.of(this.first, this.last, this.phone, this.email));
	}

}
