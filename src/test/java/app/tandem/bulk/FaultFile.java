package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.sheet.Column;

/**
 * A file of new deals of three solutions and members each; every fourth asks the vendor
 * for help, and every hundredth and the last are faulty.
 *
 * @param mark in front of the name of each of its deals, and of no other file's
 */
record FaultFile(String mark, int records) {

	/** How many of its rows are faulty. */
	int faulty() {
		return (records + 99) / 100;
	}

	int good() {
		return records - faulty();
	}

	byte[] content() {
		List<FileRow> rows = new ArrayList<>();
		for (int n = 1; n <= records; n++) {
			rows.add(row(n));
		}
		return FileRow.file(rows);
	}

	private FileRow row(int n) {
		FileRow row = ((n % 4 == 0) ? FileRow.coSellCreation() : FileRow.creation())
			.with(Column.DEAL_NAME, mark + " row " + n)
			.with(Column.CUSTOMER_NAME, "Customer " + n % 300)
			.with(Column.POSTAL_CODE, String.valueOf(10_000 + n % 300))
			.with(Column.CONSENT, (n % 100 == 0 || n == records) ? "No" : "Yes");
		List<String> solutions = List.of("SOL-1234-PQRS, USD, 10, 100", "SOL-20001-AZR", "SOL-30001-MSF");
		for (int m = 1; m <= 3; m++) {
			row = row.solution(m, solutions.get(m - 1))
				.member(m, "First" + m + ", Last, 1, m" + m + "@contoso.example");
		}
		return row;
	}

}
