package app.tandem.bulk;

import org.jspecify.annotations.Nullable;

/** How many rows met which fate; together as many as were read. */
record ImportCounts(int created, int updated, int unchanged, int notProcessed) {

	static ImportCounts of(java.util.Collection<RowPlan> plans) {
		return new ImportCounts(count(plans, Outcome.CREATED), count(plans, Outcome.UPDATED),
				count(plans, Outcome.UNCHANGED), count(plans, Outcome.NOT_PROCESSED));
	}

	ImportCounts plus(ImportCounts other) {
		return new ImportCounts(this.created + other.created, this.updated + other.updated,
				this.unchanged + other.unchanged, this.notProcessed + other.notProcessed);
	}

	/** How many rows have this fate; all of them when none is named. */
	int of(@Nullable Outcome outcome) {
		if (outcome == null) {
			return rows();
		}
		return switch (outcome) {
			case CREATED -> this.created;
			case UPDATED -> this.updated;
			case UNCHANGED -> this.unchanged;
			case NOT_PROCESSED -> this.notProcessed;
		};
	}

	/** The counts of work that is over: rows it never came to are not processed. */
	ImportCounts outOf(int records) {
		return new ImportCounts(this.created, this.updated, this.unchanged, this.notProcessed + records - rows());
	}

	public int rows() {
		return this.created + this.updated + this.unchanged + this.notProcessed;
	}

	public int processed() {
		return rows() - this.notProcessed;
	}

	/** Whether there is anything to write. */
	public boolean hasEffect() {
		return this.created + this.updated > 0;
	}

	private static int count(java.util.Collection<RowPlan> plans, Outcome outcome) {
		return (int) plans.stream().filter((plan) -> plan.outcome() == outcome).count();
	}

}
