package app.tandem.directory.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tandem.directory.CustomerDirectory;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.DealTies;
import app.tandem.directory.KeptCustomer;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what is to be merged, and what will come of it. */
@Component
class MergePages {

	private final CustomerDirectory directory;

	private final DealTies deals;

	private final MessageSource messages;

	MergePages(CustomerDirectory directory, DealTies deals, MessageSource messages) {
		this.directory = directory;
		this.deals = deals;
		this.messages = messages;
	}

	/** What was chosen to be merged; null when it is fewer than two, or too many. */
	@Nullable Merge read(MergeForm form) {
		if (form.ids().size() > MergeForm.MOST) {
			return null;
		}
		List<KeptCustomer> entries = this.directory.find(form.ids());
		Map<UUID, Long> linked = this.deals.deals(form.ids());
		return (entries.size() < 2) ? null : Merge.of(entries, linked, form);
	}

	/** The entries side by side. */
	void compare(Merge merge, Model model) {
		Wording wording = Wording.ofReader(this.messages);
		model.addAttribute("candidates",
				merge.entries().stream().map((one) -> candidate(one, merge, wording)).toList());
	}

	/** The entry that stays as it will be, and what follows. */
	void preview(Merge merge, Model model) {
		Wording wording = Wording.ofReader(this.messages);
		compare(merge, model);
		CustomerEntry result = merge.result();
		model.addAttribute("result", new ResultView(result.name(), CustomerPages.address(result.place(), wording),
				result.duns(), (result.organizationId() != null) ? merge.stays().owner() : null));
		model.addAttribute("consequences", consequences(merge, wording));
		model.addAttribute("chosen",
				new ChosenView(merge.stays().id(), merge.name().id(), merge.place().id(),
						(merge.duns() != null) ? merge.duns().id() : null,
						merge.entries().stream().map((one) -> one.id() + ":" + one.version()).toList()));
	}

	private static List<String> consequences(Merge merge, Wording wording) {
		List<String> sentences = new ArrayList<>();
		int gone = merge.entries().size() - 1;
		sentences.add(wording.text("directory.customers.merge.gone", gone));
		sentences.add(wording.text("directory.customers.merge.deals", merge.linked()));
		boolean all = merge.result().organizationId() == null;
		boolean hidden = merge.entries().stream().anyMatch((one) -> one.owner() != null);
		if (merge.opens()) {
			sentences.add(wording.text("directory.customers.merge.opens",
					Objects.requireNonNullElse(merge.stays().owner(), "")));
		}
		else if (all && hidden) {
			sentences.add(wording.text("directory.customers.merge.joins"));
		}
		sentences.add(wording.text("directory.customers.merge.final"));
		return sentences;
	}

	private static Candidate candidate(KeptCustomer one, Merge merge, Wording wording) {
		return new Candidate(one.id(), one.entry().name(), CustomerPages.address(one.entry().place(), wording),
				one.entry().duns(), one.owner(), merge.deals().getOrDefault(one.id(), 0L), one.equals(merge.stays()),
				one.equals(merge.name()), one.equals(merge.place()), one.equals(merge.duns()));
	}

	/**
	 * An entry beside others.
	 *
	 * @param nameKept whether its name is the one that is kept; likewise the other two
	 */
	record Candidate(UUID id, String name, String address, @Nullable String duns, @Nullable String owner, long deals,
			boolean stays, boolean nameKept, boolean placeKept, boolean dunsKept) {
	}

	/** The entry that stays, as it will be. */
	record ResultView(String name, String address, @Nullable String duns, @Nullable String owner) {
	}

	/** What the command is sent with. */
	record ChosenView(UUID stays, UUID name, UUID place, @Nullable UUID duns, List<String> seen) {
	}

}
