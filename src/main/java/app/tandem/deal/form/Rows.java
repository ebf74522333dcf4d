package app.tandem.deal.form;

import java.util.List;

/** Rows that buttons of a form add and take away. */
final class Rows {

	private Rows() {
	}

	/** Removes the row with this number; what is no number of a row removes none. */
	static void remove(List<?> rows, String number) {
		boolean small = number.matches("\\d{1,3}");
		if (small && Integer.parseInt(number) < rows.size()) {
			rows.remove(Integer.parseInt(number));
		}
	}

}
