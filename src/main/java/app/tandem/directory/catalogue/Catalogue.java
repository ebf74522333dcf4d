package app.tandem.directory.catalogue;

import java.time.Clock;
import java.util.List;

import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.directory.DealTies;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.shell.NotFound;
import app.tandem.shell.Option;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Enters and changes solutions. */
@Component
class Catalogue {

	private final Solutions solutions;

	private final Organizations organizations;

	private final DealTies deals;

	private final SolutionChanges changes;

	private final Clock clock;

	Catalogue(Solutions solutions, Organizations organizations, DealTies deals, SolutionChanges changes, Clock clock) {
		this.solutions = solutions;
		this.organizations = organizations;
		this.deals = deals;
		this.changes = changes;
		this.clock = clock;
	}

	Solution get(String id) {
		return this.solutions.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Whether the solution stands in a deal; then it stays what it is, assessment or not,
	 * as everything else about the deal follows from that.
	 */
	boolean isSold(Solution solution) {
		return !this.deals.sold(List.of(solution.id())).isEmpty();
	}

	/** Who may publish: the companies of the programme, and whoever does so already. */
	List<Option> publishers(@Nullable Solution solution) {
		return this.organizations.all()
			.stream()
			.filter((company) -> company.active() || (solution != null && company.id().equals(solution.publisherId())))
			.map((company) -> new Option(company.id().toString(), company.name()))
			.toList();
	}

	/** Every company, also for what it published before it left. */
	List<Option> companies() {
		return this.organizations.all()
			.stream()
			.map((company) -> new Option(company.id().toString(), company.name()))
			.toList();
	}

	String publisher(Solution solution) {
		return this.organizations.find(solution.publisherId()).map(Organization::name).orElseThrow(NotFound::new);
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	boolean add(SolutionForm form, FormCheck check) {
		Solution solution = form.read(check, null, publishers(null));
		if (solution == null) {
			return false;
		}
		try {
			if (this.solutions.find(solution.id()).isEmpty()) {
				this.changes.add(solution);
				return true;
			}
		}
		catch (DuplicateKeyException faster) {
			// said below
		}
		check.reject("id", "directory.catalogue.id.taken");
		return false;
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	boolean change(SolutionForm form, FormCheck check, Solution before) {
		if (form.assessment() != before.assessment() && isSold(before)) {
			check.reject("assessment", "directory.catalogue.assessment.fixed");
		}
		Solution next = form.read(check, before, publishers(before));
		if (next == null) {
			return false;
		}
		this.changes.change(before, next);
		return true;
	}

	/** Once is enough: a second time changes nothing. */
	void retire(Solution solution) {
		if (solution.isLive()) {
			this.changes.retire(solution.withRetiredAt(this.clock.instant()));
		}
	}

	void bringBack(Solution solution) {
		if (!solution.isLive()) {
			this.changes.retire(solution.withRetiredAt(null));
		}
	}

}
