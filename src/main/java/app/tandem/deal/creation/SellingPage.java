package app.tandem.deal.creation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import app.tandem.access.Viewer;
import app.tandem.deal.Ask;
import app.tandem.deal.Help;
import app.tandem.deal.form.Check;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.shell.Alphabet;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whether the vendor is asked for help, or may look on, and which partners join. */
@Component
class SellingPage implements StepPage<SellingForm, SellingPage.Selling> {

	private static final String INVITE = "partner-invite";

	private static final String EDIT = "partner-edit-";

	private static final String WITHDRAW = "partner-remove-";

	private final Solutions catalogue;

	private final InvitedList invited;

	SellingPage(Solutions catalogue, InvitedList invited) {
		this.catalogue = catalogue;
		this.invited = invited;
	}

	@Override
	public Step step() {
		return Step.SELLING;
	}

	@Override
	public String view() {
		return "deal/creation/selling-type";
	}

	@Override
	public SellingForm typed(Draft draft, Viewer viewer) {
		return Objects.requireNonNullElse(draft.input().selling(), SellingForm.BEGIN);
	}

	@Override
	public Input keep(SellingForm form, String action, Input input) {
		UUID withdrawn = action.startsWith(WITHDRAW) ? Keys.of(action.substring(WITHDRAW.length())) : null;
		return ((withdrawn != null) ? input.without(withdrawn) : input).with(form);
	}

	@Override
	public boolean isAction(String action) {
		return action.equals(INVITE) || action.startsWith(EDIT) || action.startsWith(WITHDRAW);
	}

	@Override
	public String target(String action) {
		if (action.equals(INVITE)) {
			return InvitationPage.WORD + UUID.randomUUID();
		}
		UUID edited = action.startsWith(EDIT) ? Keys.of(action.substring(EDIT.length())) : null;
		return (edited != null) ? InvitationPage.WORD + edited : word() + "#partners";
	}

	@Override
	public SellingForm after(SellingForm form, String action, Draft draft, Viewer viewer) {
		return form;
	}

	@Override
	public @Nullable Selling read(SellingForm form, Draft draft, Viewer viewer, Check check) {
		Help help = Arrays.stream(Help.values())
			.filter((kind) -> kind.name().equals(form.help()))
			.findFirst()
			.orElse(null);
		if (help == null && form.asksForHelp()) {
			check.reject("help", "deal.creation.help.unknown");
		}
		boolean shared = form.shared().equals("yes");
		if (!shared && !form.shared().equals("no")) {
			check.reject("shared", "deal.creation.shared.missing");
		}
		String notes = check.block("notes", form.notes(), Limits.NOTES);
		return check.failed() ? null : new Selling(new Ask(help, notes), shared);
	}

	@Override
	public void show(SellingForm form, Draft draft, Viewer viewer, Model model) {
		model.addAttribute("invited", this.invited.of(draft));
		model.addAttribute("eligible", eligible(draft));
	}

	/** Names of the solutions whose incentives a private deal would forgo. */
	List<String> eligible(Draft draft) {
		ChosenForm chosen = draft.input().chosen();
		return (chosen == null) ? List.of()
				: this.catalogue.find(chosen.solutions().ids())
					.values()
					.stream()
					.filter((solution) -> !solution.incentives().isEmpty())
					.map(Solution::name)
					.sorted(Alphabet.by(Function.identity()))
					.toList();
	}

	/** What is asked of the vendor, and whether it may look on. */
	record Selling(Ask ask, boolean shared) {
	}

}
