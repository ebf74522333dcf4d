package app.tandem.deal.creation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.deal.Help;
import app.tandem.deal.form.InvitationForm;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The partners that are to be invited, in a few words each. */
@Component
class InvitedList {

	private final Organizations organizations;

	private final MessageSource messages;

	InvitedList(Organizations organizations, MessageSource messages) {
		this.organizations = organizations;
		this.messages = messages;
	}

	List<Line> of(Draft draft) {
		return draft.input().invited().stream().map(this::line).toList();
	}

	private Line line(Input.Invited invited) {
		InvitationForm form = invited.form();
		Wording wording = Wording.ofReader(this.messages);
		UUID partner = Keys.of(form.partner());
		String name = ((partner != null) ? this.organizations.find(partner) : Optional.<Organization>empty())
			.map(Organization::name)
			.orElseGet(() -> wording.text("deal.creation.partner.nobody"));
		String help = Arrays.stream(Help.values())
			.filter((kind) -> kind.name().equals(form.help()))
			.map((kind) -> wording.text(kind.key()))
			.findFirst()
			.orElse("–");
		return new Line(invited.key(), name,
				TypedMoney.text(form.money().value(), form.money().currency(), wording.formats()), help);
	}

	/** One partner. */
	record Line(UUID key, String name, String value, String help) {
	}

}
