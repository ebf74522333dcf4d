package app.tandem.registration.submission;

import java.util.List;
import java.util.Map;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.DealPanel;
import app.tandem.deal.Eligibility;
import app.tandem.deal.RegistrationKind;
import app.tandem.directory.Solution;
import app.tandem.registration.Registration;
import app.tandem.registration.RegistrationViews;
import app.tandem.registration.Registrations;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The deal page's part on registration: whether the deal can be registered and why not,
 * and the records that there are, which only its own company sees.
 */
@Component
@Order(1)
class RegistrationPanel implements DealPanel {

	private final Registrations registrations;

	private final RegistrationViews views;

	private final MessageSource messages;

	RegistrationPanel(Registrations registrations, RegistrationViews views, MessageSource messages) {
		this.registrations = registrations;
		this.views = views;
		this.messages = messages;
	}

	@Override
	public String region() {
		return "registration";
	}

	@Override
	public String view() {
		return "registration/submission/panel";
	}

	@Override
	public Object model(Deal deal, Viewer viewer) {
		boolean vendors = viewer.vendor() && deal.belongsTo(viewer.organizationId());
		Eligibility eligibility = vendors ? Eligibility.OF_VENDOR : this.registrations.eligibility(deal);
		List<Registration> present = Registrations.mayRegister(deal, viewer) ? this.registrations.of(deal) : List.of();
		Wording wording = Wording.ofReader(this.messages);
		return new PanelView(wording.text(eligibility.verdict().key()),
				eligibility.obstacles().stream().map((obstacle) -> wording.text(obstacle.key())).toList(),
				present.stream().map(this.views::of).toList(), more(deal, present));
	}

	/**
	 * Where another kind is left to register; the first registration is offered by the
	 * lifecycle bar.
	 */
	private @Nullable String more(Deal deal, List<Registration> present) {
		if (present.isEmpty()) {
			return null;
		}
		Map<RegistrationKind, List<Solution>> open = this.registrations.choices(deal);
		present.forEach((registration) -> open.remove(registration.kind()));
		return open.isEmpty() ? null : "/opportunities/" + deal.referral().id() + "/registration";
	}

}
