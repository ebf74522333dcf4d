package app.tandem.bulk;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import app.tandem.job.JobRun;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does rows some at a time, each time in one transaction. When that fails, each row is
 * done alone: one bad row, or somebody who changes the same deal, must not take the
 * others along.
 *
 * @param write does these rows, within a transaction
 * @param left those of the rows that did not take effect yet: a commit that failed may
 * have succeeded after all
 * @param failed told of a row that could not be done even alone, outside a transaction
 */
record Piecemeal<R>(TransactionTemplate transaction, Consumer<List<R>> write, Function<List<R>, List<R>> left,
		BiConsumer<R, RuntimeException> failed) {

	/**
	 * Does these rows.
	 * @throws JobRun.Lost when the job is somebody else's now
	 */
	void apply(List<R> rows) {
		try {
			inTransaction(rows);
		}
		catch (JobRun.Lost lost) {
			throw lost;
		}
		catch (RuntimeException failure) {
			this.left.apply(rows).forEach(this::applyAlone);
		}
	}

	private void applyAlone(R row) {
		try {
			inTransaction(List.of(row));
		}
		catch (JobRun.Lost | TransactionException | DataAccessResourceFailureException
				| QueryTimeoutException outside) {
			// Nothing of the row's: the job goes on with it later.
			throw outside;
		}
		catch (RuntimeException failure) {
			this.failed.accept(row, failure);
		}
	}

	private void inTransaction(List<R> rows) {
		this.transaction.executeWithoutResult((status) -> this.write.accept(rows));
	}

}
