package app.tandem.deal.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.deal.DealEvent.Accepted;
import app.tandem.deal.DealEvent.Created;
import app.tandem.deal.DealEvent.Declined;
import app.tandem.deal.DealEvent.Edited;
import app.tandem.deal.DealEvent.EligibilityChanged;
import app.tandem.deal.DealEvent.Expired;
import app.tandem.deal.DealEvent.FieldChange;
import app.tandem.deal.DealEvent.HelpAsked;
import app.tandem.deal.DealEvent.Invited;
import app.tandem.deal.DealEvent.Lost;
import app.tandem.deal.DealEvent.PartnerInvited;
import app.tandem.deal.DealEvent.PersonalDataErased;
import app.tandem.deal.DealEvent.Received;
import app.tandem.deal.DealEvent.RegistrationMoved;
import app.tandem.deal.DealEvent.Shared;
import app.tandem.deal.DealEvent.SolutionsChanged;
import app.tandem.deal.DealEvent.StageSet;
import app.tandem.deal.DealEvent.TeamChanged;
import app.tandem.deal.DealEvent.Withdrawn;
import app.tandem.deal.DealEvent.Won;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Field;
import app.tandem.deal.Help;
import app.tandem.deal.TeamMember;
import app.tandem.shell.Formats;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What stands below the sentence of an event: what was said, and what changed into what.
 */
final class TimelineDetails implements DealEvent.Reader<List<String>> {

	private final Wording wording;

	TimelineDetails(Wording wording) {
		this.wording = wording;
	}

	@Override
	public List<String> created(Created event) {
		return List.of();
	}

	@Override
	public List<String> invited(Invited event) {
		return help(event.help());
	}

	@Override
	public List<String> shared(Shared event) {
		return List.of();
	}

	@Override
	public List<String> helpAsked(HelpAsked event) {
		return said(help(event.help()), event.notes());
	}

	@Override
	public List<String> partnerInvited(PartnerInvited event) {
		return help(event.help());
	}

	@Override
	public List<String> received(Received event) {
		return List.of();
	}

	@Override
	public List<String> accepted(Accepted event) {
		return List.of();
	}

	@Override
	public List<String> declined(Declined event) {
		return said(List.of(), event.notes());
	}

	@Override
	public List<String> expired(Expired event) {
		return List.of();
	}

	@Override
	public List<String> withdrawn(Withdrawn event) {
		return List.of();
	}

	@Override
	public List<String> stageSet(StageSet event) {
		return List.of();
	}

	@Override
	public List<String> won(Won event) {
		return List.of();
	}

	@Override
	public List<String> lost(Lost event) {
		return said(List.of(), event.notes());
	}

	@Override
	public List<String> edited(Edited event) {
		return event.changes().stream().map(this::change).toList();
	}

	@Override
	public List<String> teamChanged(TeamChanged event) {
		return moved(event.joined(), event.left(), (member) -> member.email().toLowerCase(Locale.ROOT),
				TeamMember::name);
	}

	@Override
	public List<String> solutionsChanged(SolutionsChanged event) {
		return moved(event.added(), event.removed(), DealSolution::solutionId, DealSolution::solutionId);
	}

	@Override
	public List<String> registrationMoved(RegistrationMoved event) {
		return said(List.of(), event.message());
	}

	@Override
	public List<String> eligibilityChanged(EligibilityChanged event) {
		return List.of();
	}

	@Override
	public List<String> personalDataErased(PersonalDataErased event) {
		return List.of();
	}

	/** What went and came as the same is still there, with something else said of it. */
	private <T> List<String> moved(List<T> came, List<T> went, Function<T, String> key, Function<T, String> name) {
		Set<String> before = keys(went, key);
		Set<String> now = keys(came, key);
		return Stream
			.concat(came.stream()
				.map((one) -> text(before.contains(key.apply(one)) ? "changed" : "added", name.apply(one))),
					went.stream()
						.filter((one) -> !now.contains(key.apply(one)))
						.map((one) -> text("removed", name.apply(one))))
			.toList();
	}

	private static <T> Set<String> keys(List<T> of, Function<T, String> key) {
		return of.stream().map(key).collect(Collectors.toUnmodifiableSet());
	}

	private String change(FieldChange change) {
		String nothing = text("nothing");
		return text("change", this.wording.text(change.field().key()),
				change.from().isEmpty() ? nothing : value(change.field(), change.from()),
				change.to().isEmpty() ? nothing : value(change.field(), change.to()));
	}

	/** Money and days as the reader writes them; events keep them in plain form. */
	private String value(Field field, String plain) {
		Formats formats = this.wording.formats();
		if (field == Field.VALUE) {
			String[] parts = plain.split(" ");
			return formats.money(new BigDecimal(parts[0]), parts[1]);
		}
		return (field == Field.CLOSE_DATE) ? formats.date(LocalDate.parse(plain)) : plain;
	}

	private List<String> help(@Nullable Help help) {
		return (help != null) ? List.of(this.wording.text(help.key())) : List.of();
	}

	private List<String> said(List<String> before, String notes) {
		List<String> lines = new ArrayList<>(before);
		if (!notes.isEmpty()) {
			lines.add(notes);
		}
		return lines;
	}

	private String text(String key, Object... args) {
		return this.wording.text("deal.timeline." + key, args);
	}

}
