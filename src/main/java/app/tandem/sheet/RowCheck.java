package app.tandem.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import app.tandem.shell.Wording;
import app.tandem.value.Folding;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

/** Reads a row as the form of the list would be read, by the same rules. */
public final class RowCheck {

	/** In the four languages, and as spreadsheet programs write them. */
	private static final Set<String> YES = Set.of("yes", "y", "true", "1", "예", "да", "ja");

	private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "아니요", "нет", "nej");

	private final ListRow row;

	private final BindingResult errors;

	public RowCheck(ListRow row) {
		this.row = row;
		this.errors = new MapBindingResult(row.cells(), "row");
	}

	public ListRow row() {
		return this.row;
	}

	public FormCheck form() {
		return new FormCheck(this.errors);
	}

	public boolean failed() {
		return this.errors.hasErrors();
	}

	/** Whether the cell says yes; a blank one says no. */
	public boolean yes(String field) {
		String word = Folding.words(this.row.cell(field));
		if (!YES.contains(word) && !NO.contains(word)) {
			form().reject(field, "sheet.list.yes-no", this.row.cell(field));
		}
		return YES.contains(word);
	}

	/** Says at each column, from the first to the last, the first thing that is wrong. */
	public void tell(RowProblems problems, List<ListColumn> columns, Wording wording) {
		for (ListColumn column : columns) {
			FieldError error = this.errors.getFieldError(column.field());
			if (error != null) {
				problems.refuse(this.row.number(), column.label(), sentence(error, wording));
			}
		}
	}

	private static String sentence(FieldError error, Wording wording) {
		Object @Nullable [] args = error.getArguments();
		return wording.text(Objects.requireNonNull(error.getCode(), "an error has a code"),
				(args != null) ? args : new Object[0]);
	}

}
