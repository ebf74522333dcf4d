package app.tandem.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.tandem.bulk.sheet.Column;
import app.tandem.sheet.SheetWriter;
import app.tandem.deal.Deal;

/** A row of a file as somebody would type it, or as export wrote it. */
final class FileRow {

	/** Of the row that {@link #creation} gives. */
	static final String MINA = "Mina, Park, +82 2 555 0101, mina@contoso.example";

	private static final List<String> ALL = Column.header(Column.MOST_NUMBERED, Column.MOST_NUMBERED, true);

	private final Map<String, String> cells;

	private FileRow(Map<String, String> cells) {
		this.cells = cells;
	}

	/**
	 * A good row that creates a private deal; columns that it does not need are absent.
	 */
	static FileRow creation() {
		return new FileRow(new LinkedHashMap<>()).with(Column.REFERRAL_ID, "")
			.with(Column.DEAL_NAME, "Toy planner")
			.with(Column.CUSTOMER_NAME, "Tailspin Toys")
			.with(Column.ADDRESS_LINE_1, "1 Kungsgatan")
			.with(Column.CITY, "Stockholm")
			.with(Column.COUNTRY, "SE")
			.with(Column.STATUS, "New")
			.with(Column.SUBSTATUS, "Accepted")
			.with(Column.VALUE, "25000")
			.with(Column.CURRENCY, "EUR")
			.with(Column.CLOSE_DATE, "09/30/2036")
			.with(Column.HELP_REQUIRED, "No")
			.with(Column.SHARE, "No")
			.with(Column.CONSENT, "Yes")
			.solution(1, "SOL-1001-AAAA")
			.member(1, MINA);
	}

	/** A good row that asks for the vendor's help. */
	static FileRow coSellCreation() {
		return creation().with(Column.HELP_REQUIRED, "Yes")
			.with(Column.HELP_KIND, "3")
			.with(Column.SHARE, "")
			.with(Column.CONTACT_FIRST_NAME, "Elsa")
			.with(Column.CONTACT_LAST_NAME, "Lind")
			.with(Column.CONTACT_PHONE, "+46 8 555 0199")
			.with(Column.CONTACT_EMAIL, "elsa@tailspin.example");
	}

	/**
	 * The row of a deal as export writes it, with one free solution and member column.
	 */
	static FileRow exported(Deal deal, String mpnId) {
		int solutions = Math.min(deal.referral().solutions().size() + 1, Column.MOST_NUMBERED);
		int members = Math.min(deal.referral().team().size() + 1, Column.MOST_NUMBERED);
		List<String> header = Column.header(solutions, members, true);
		List<String> texts = new DealCells(deal, mpnId).row(solutions, members);
		Map<String, String> cells = new LinkedHashMap<>();
		for (int n = 0; n < header.size(); n++) {
			cells.put(header.get(n), texts.get(n));
		}
		return new FileRow(cells);
	}

	FileRow with(Column column, String text) {
		return with(column.label(), text);
	}

	FileRow with(String label, String text) {
		Map<String, String> next = new LinkedHashMap<>(cells);
		next.put(label, text);
		return new FileRow(next);
	}

	FileRow solution(int number, String text) {
		return with(Column.SOLUTION.label(number), text);
	}

	FileRow member(int number, String text) {
		return with(Column.TEAM_MEMBER.label(number), text);
	}

	FileRow status(String pair) {
		return with(Column.STATUS, pair.split("/")[0]).with(Column.SUBSTATUS, pair.split("/")[1]);
	}

	/** As if the file did not have the column. */
	FileRow without(Column column) {
		Map<String, String> next = new LinkedHashMap<>(cells);
		next.remove(column.label());
		return new FileRow(next);
	}

	String text(Column column) {
		return text(column.label());
	}

	String text(String label) {
		return cells.getOrDefault(label, "");
	}

	/** A CSV file of these rows, with the columns that any of them has. */
	static byte[] file(List<FileRow> rows) {
		List<String> header = ALL.stream()
			.filter((label) -> rows.stream().anyMatch((row) -> row.cells.containsKey(label)))
			.toList();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = SheetWriter.csv(out)) {
			writer.write(header);
			for (FileRow row : rows) {
				writer.write(header.stream().map((label) -> row.cells.getOrDefault(label, "")).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
