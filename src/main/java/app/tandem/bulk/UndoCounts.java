package app.tandem.bulk;

import java.util.Collection;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of an import that is taken back, together as many as took
 * effect.
 *
 * @param removed deals that the import had created
 * @param restored deals that have their old values again
 * @param kept because they were changed or answered since
 * @param fixed because what was done is final
 */
record UndoCounts(int removed, int restored, int kept, int fixed) {

	static final UndoCounts NONE = new UndoCounts(0, 0, 0, 0);

	static UndoCounts of(Collection<UndoPlan> plans) {
		return new UndoCounts(count(plans, UndoPlan::removes),
				count(plans, (plan) -> plan.undo() == Undo.UNDONE && !plan.removes()),
				count(plans, (plan) -> plan.undo().group() == Undo.Group.KEPT),
				count(plans, (plan) -> plan.undo().group() == Undo.Group.FINAL));
	}

	UndoCounts plus(UndoCounts other) {
		return new UndoCounts(this.removed + other.removed, this.restored + other.restored, this.kept + other.kept,
				this.fixed + other.fixed);
	}

	public int undone() {
		return this.removed + this.restored;
	}

	int rows() {
		return undone() + this.kept + this.fixed;
	}

	/** How many rows are of this group; all of them when none is named. */
	int of(Undo.@Nullable Group group) {
		if (group == null) {
			return rows();
		}
		return switch (group) {
			case UNDONE -> undone();
			case KEPT -> this.kept;
			case FINAL -> this.fixed;
		};
	}

	private static int count(Collection<UndoPlan> plans, Predicate<UndoPlan> wanted) {
		return (int) plans.stream().filter(wanted).count();
	}

}
