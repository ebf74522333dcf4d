package app.tandem.sheet;

/** Why a file cannot be read; the names are chosen between in the message's text. */
enum Damage {

	/** Bytes that are no text, with the row. */
	ENCODING,
	/** Bytes that are no text in the encoding that somebody chose, with the row. */
	CHOICE,
	/** Quotation mark not closed or not followed by a separator, with the line. */
	QUOTE,
	/** Cell over the longest length, with the line. */
	CELL,
	/** More columns than the limit, with the limit. */
	COLUMNS,
	/** Rows or cells of a workbook that stand twice or out of order, with the row. */
	ORDER,
	/** A workbook that unpacks to far more than it may. */
	BOMB,
	/** A workbook that is broken in another way. */
	WORKBOOK;

	Unreadable at(int where) {
		return new Unreadable(Unreadable.Reason.DAMAGED, name(), String.valueOf(where));
	}

}
