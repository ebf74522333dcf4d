package app.tandem.directory.catalogue;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.CurrentViewer;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes solutions, from forms and from files, and puts down who did. */
@Component
class SolutionChanges {

	private final Solutions solutions;

	private final Organizations organizations;

	private final CurrentViewer viewer;

	private final AuditLog audit;

	SolutionChanges(Solutions solutions, Organizations organizations, CurrentViewer viewer, AuditLog audit) {
		this.solutions = solutions;
		this.organizations = organizations;
		this.viewer = viewer;
		this.audit = audit;
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when its ID is taken
	 */
	@Transactional
	void add(Solution solution) {
		this.solutions.add(solution);
		this.audit.record(about(AuditAction.SOLUTION_ADDED, solution).is(AuditField.NAME, solution.name())
			.is(AuditField.PUBLISHER, name(solution.publisherId()))
			.is(AuditField.ASSESSMENT, solution.assessment())
			.is(AuditField.INCENTIVES, labels(solution.incentives()))
			.is(AuditField.CO_SELL_READY, solution.coSellReady()));
	}

	/**
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else was faster
	 */
	@Transactional
	void change(Solution before, Solution next) {
		this.solutions.change(next);
		AuditEntry entry = about(AuditAction.SOLUTION_CHANGED, next)
			.changed(AuditField.NAME, before.name(), next.name())
			.changed(AuditField.PUBLISHER, name(before.publisherId()), name(next.publisherId()))
			.changed(AuditField.ASSESSMENT, before.assessment(), next.assessment())
			.changed(AuditField.INCENTIVES, labels(before.incentives()), labels(next.incentives()))
			.changed(AuditField.CO_SELL_READY, before.coSellReady(), next.coSellReady())
			.changed(AuditField.RETIRED, !before.isLive(), !next.isLive());
		if (entry.hasFields()) {
			this.audit.record(entry);
		}
	}

	/** Retires a solution, or brings it back. */
	@Transactional
	void retire(Solution next) {
		this.solutions.change(next);
		this.audit
			.record(about(next.isLive() ? AuditAction.SOLUTION_BROUGHT_BACK : AuditAction.SOLUTION_RETIRED, next));
	}

	private AuditEntry about(AuditAction action, Solution solution) {
		return this.viewer.get().does(action).about(AuditObject.SOLUTION, solution.id(), solution.name());
	}

	private String name(UUID publisherId) {
		return this.organizations.find(publisherId).map(Organization::name).orElse("");
	}

	private static String labels(Set<Incentive> incentives) {
		return incentives.stream().sorted().map(Incentive::label).collect(Collectors.joining("; "));
	}

}
