package app.tandem.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import app.tandem.shell.RequestOrigin;
import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where it is put down who did what. Nothing takes an entry out again. */
@Component
public class AuditLog {

	private static final int LONGEST_NAME = 300;

	private final Chains chains;

	private final Clock clock;

	private final TransactionTemplate alone;

	AuditLog(Chains chains, Clock clock, PlatformTransactionManager transactions) {
		this.chains = chains;
		this.clock = clock;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Puts down what the running transaction does: both are kept, or neither. The entry
	 * is there once the transaction commits.
	 */
	public void record(AuditEntry entry) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			Pending.ofTransaction(this.chains::append).add(link(entry));
		}
		else {
			recordAlone(entry);
		}
	}

	/**
	 * Puts down what is to be known even when the running transaction is undone, such as
	 * what was refused.
	 */
	public void recordAlone(AuditEntry entry) {
		Link link = link(entry);
		this.alone.executeWithoutResult((transaction) -> this.chains.append(List.of(link)));
	}

	/** It gets its number when it is appended. */
	private Link link(AuditEntry entry) {
		RequestOrigin origin = RequestOrigin.current();
		UUID company = entry.organizationId();
		AuditObject type = entry.thing().type();
		return new Link(UuidCreator.getTimeOrderedEpoch(), (company != null) ? company : Link.NO_COMPANY, 0,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), entry.action().name(), entry.actor().id(),
				name(entry.actor().name()), (type != null) ? type.name() : "", name(entry.thing().id()),
				name(entry.thing().name()), Fields.of(entry.before()), Fields.of(entry.after()), origin.requestId(),
				entry.remote() ? "" : name(origin.address()));
	}

	private static String name(String name) {
		return Fields.text(name, LONGEST_NAME);
	}

}
