package app.tandem.deal.creation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.deal.Terms;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.TermsForm;
import app.tandem.shell.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the deal belongs, and what it is about. */
@Component
class DetailsPage implements StepPage<DetailsForm, DetailsPage.Details> {

	private final Locations locations;

	DetailsPage(Locations locations) {
		this.locations = locations;
	}

	@Override
	public Step step() {
		return Step.DETAILS;
	}

	@Override
	public String view() {
		return "deal/creation/details";
	}

	/** Where there is only one location, it is chosen already. */
	@Override
	public DetailsForm typed(Draft draft, Viewer viewer) {
		DetailsForm typed = draft.input().details();
		if (typed != null) {
			return typed;
		}
		List<Location> open = this.locations.openTo(viewer);
		return new DetailsForm((open.size() == 1) ? open.get(0).id().toString() : "", TermsForm.EMPTY);
	}

	@Override
	public Input keep(DetailsForm form, String action, Input input) {
		return input.with(form);
	}

	@Override
	public boolean isAction(String action) {
		return false;
	}

	@Override
	public DetailsForm after(DetailsForm form, String action, Draft draft, Viewer viewer) {
		return form;
	}

	@Override
	public @Nullable Details read(DetailsForm form, Draft draft, Viewer viewer, Check check) {
		UUID location = location(form.location(), viewer).map(Location::id).orElse(null);
		if (location == null) {
			check.reject("location",
					form.location().isEmpty() ? "deal.creation.location.missing" : "deal.creation.location.gone");
		}
		Terms terms = form.terms().read(check.at("terms"), null);
		return (location != null && terms != null && !check.failed()) ? new Details(location, terms) : null;
	}

	@Override
	public void show(DetailsForm form, Draft draft, Viewer viewer, Model model) {
		model.addAttribute("locations", options(viewer));
	}

	/** Where the viewer may create deals now. */
	List<Option> options(Viewer viewer) {
		return this.locations.openTo(viewer)
			.stream()
			.map((location) -> new Option(location.id().toString(), location.name() + " · " + location.city()))
			.toList();
	}

	/** The location with this id, if the viewer may create deals there now. */
	Optional<Location> location(String id, Viewer viewer) {
		return this.locations.openTo(viewer)
			.stream()
			.filter((location) -> location.id().toString().equals(id))
			.findFirst();
	}

	/** The location, and the deal's terms. */
	record Details(UUID location, Terms terms) {
	}

}
