package app.tandem.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import app.tandem.bulk.sheet.Column;
import app.tandem.sheet.SheetWriter;

/**
 * A file of new deals, each with three solutions and three members; every fifth asks the
 * vendor for help.
 *
 * @param mark what stands in the name of each of its deals, and of no other file's
 */
record DealFile(String mark, int deals) {

	private static final int EACH = 3;

	private static final List<String> SOLUTIONS = List.of("SOL-1234-PQRS", "SOL-20001-AZR", "SOL-20003-INV",
			"SOL-20004-FLD", "SOL-20005-CRM", "SOL-20006-MIG", "SOL-20007-IOT", "SOL-20008-HRM", "SOL-20002-BIZ",
			"SOL-21001-QMS", "SOL-21002-MES");

	private static final List<String> NAMES = List.of("Cold chain for fresh goods", "스마트 공장 모니터링", "Учёт запасов",
			"Förnyad kundportal", "Network refresh, phase two");

	private static final List<String> CUSTOMERS = List.of("Adatum Corporation", "한빛물산", "ООО Ромашка", "Öresund Frakt",
			"Trey Research", "Wide World Importers");

	private static final List<String> COUNTRIES = List.of("US", "KR", "GB", "SE", "DE", "FR");

	private static final List<String> PEOPLE = List.of("Bob, Partner", "Mina, Kim", "Ольга, Орлова", "Åsa, Öberg");

	String csv() {
		List<String> header = Column.header(EACH, EACH, false);
		StringBuilder file = new StringBuilder(String.join(",", header));
		for (int n = 0; n < this.deals; n++) {
			Map<String, String> row = row(n);
			file.append("\r\n")
				.append(header.stream()
					.map((label) -> quoted(row.getOrDefault(label, "")))
					.collect(Collectors.joining(",")));
		}
		return file.append("\r\n").toString();
	}

	/** The same rows as a workbook of texts. */
	byte[] xlsx() throws IOException {
		List<String> header = Column.header(EACH, EACH, false);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (SheetWriter writer = SheetWriter.xlsx(file, "Deals")) {
			writer.write(header);
			for (int n = 0; n < this.deals; n++) {
				Map<String, String> row = row(n);
				writer.write(header.stream().map((label) -> row.getOrDefault(label, "")).toList());
			}
		}
		return file.toByteArray();
	}

	/** The sum of the values of all deals. */
	long value() {
		long sum = 0;
		for (int n = 0; n < this.deals; n++) {
			sum += value(n);
		}
		return sum;
	}

	private Map<String, String> row(int n) {
		Map<Column, String> row = new HashMap<>(customer(n));
		row.put(Column.DEAL_NAME, one(NAMES, n) + " " + this.mark + " " + n);
		row.put(Column.STATUS, "New");
		row.put(Column.SUBSTATUS, "Accepted");
		row.put(Column.STAGE, one(List.of("10", "20", "40", "60", "80"), n));
		row.put(Column.VALUE, String.valueOf(value(n)));
		row.put(Column.CURRENCY, "USD");
		row.put(Column.CLOSE_DATE, "%d/%d/2031".formatted(1 + n % 12, 1 + n % 28));
		row.put(Column.CRM_ID, "CRM-" + this.mark + "-" + n);
		row.put(Column.NOTES, "First talk was on site; they want a plan for the roll-out before the summer.");
		row.put(Column.HELP_REQUIRED, (n % 5 == 0) ? "Yes" : "No");
		row.put(Column.HELP_KIND, (n % 5 == 0) ? "1" : "");
		row.put(Column.SHARE, "Yes");
		row.put(Column.CONSENT, "Yes");
		Map<String, String> cells = new HashMap<>();
		row.forEach((column, text) -> cells.put(column.label(), text));
		cells.putAll(parts(n));
		return cells;
	}

	/** Some deals have the same customer; no other file has it. */
	private Map<Column, String> customer(int n) {
		int customer = n % (this.deals / 4 + 1);
		return Map.of(Column.CUSTOMER_NAME, one(CUSTOMERS, customer) + " " + this.mark + " " + customer,
				Column.ADDRESS_LINE_1, customer + " Harbour Road", Column.CITY, "Portland", Column.POSTAL_CODE,
				String.valueOf(10_000 + customer), Column.COUNTRY, one(COUNTRIES, customer), Column.CONTACT_FIRST_NAME,
				"John", Column.CONTACT_LAST_NAME, "Customer", Column.CONTACT_PHONE, "+1 503 555 0100",
				Column.CONTACT_EMAIL, "john.customer@contoso.example");
	}

	private static Map<String, String> parts(int n) {
		Map<String, String> parts = new HashMap<>();
		for (int part = 1; part <= EACH; part++) {
			parts.put(Column.SOLUTION.label(part), one(SOLUTIONS, n + part) + ", USD, " + (10 + n) + ", 100");
			parts.put(Column.TEAM_MEMBER.label(part), one(PEOPLE, n + part) + ", +1 425 555 01" + (10 + n % 80)
					+ ", member" + (n + part) % 97 + "@contoso.example");
		}
		return parts;
	}

	private static int value(int n) {
		return 1_000 + 7_919 * n % 90_000;
	}

	private static String one(List<String> texts, int n) {
		return texts.get(n % texts.size());
	}

	private static String quoted(String text) {
		return text.contains(",") ? '"' + text + '"' : text;
	}

}
