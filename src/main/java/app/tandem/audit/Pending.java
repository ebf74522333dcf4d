package app.tandem.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Entries of the running transaction, appended when it is about to commit: a chain is
 * locked last of all and for a moment, so that it neither holds up a company's work nor
 * makes a deadlock with it.
 */
final class Pending implements TransactionSynchronization, Ordered {

	private final List<Link> links = new ArrayList<>();

	private final Consumer<List<Link>> append;

	private Pending(Consumer<List<Link>> append) {
		this.append = append;
	}

	static Pending ofTransaction(Consumer<List<Link>> append) {
		for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
			if (other instanceof Pending pending) {
				return pending;
			}
		}
		Pending pending = new Pending(append);
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	void add(Link link) {
		this.links.add(link);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		List<Link> due = List.copyOf(this.links);
		this.links.clear();
		this.append.accept(due);
	}

	/** After others, who may have something to tell. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
