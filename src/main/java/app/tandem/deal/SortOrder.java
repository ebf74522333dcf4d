package app.tandem.deal;

/** The order of a list; newest first unless somebody chose otherwise. */
public record SortOrder(DealColumn column, boolean descending) {

	public static final SortOrder NEWEST_FIRST = new SortOrder(DealColumn.CREATED, true);

	/**
	 * In the address bar a leading minus turns the order round, as in {@code -created}.
	 */
	public String word() {
		return (this.descending ? "-" : "") + this.column.word();
	}

	static SortOrder of(String word) {
		boolean descending = word.startsWith("-");
		String name = descending ? word.substring(1) : word;
		for (DealColumn column : DealColumn.values()) {
			if (column.word().equals(name)) {
				return new SortOrder(column, descending);
			}
		}
		return NEWEST_FIRST;
	}

}
