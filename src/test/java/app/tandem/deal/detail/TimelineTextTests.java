package app.tandem.deal.detail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import app.tandem.deal.Base;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealMother;
import app.tandem.deal.DealSolution;
import app.tandem.deal.DealType;
import app.tandem.deal.Direction;
import app.tandem.deal.Field;
import app.tandem.deal.Help;
import app.tandem.deal.Reason;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.SalesStage;
import app.tandem.deal.TeamMember;
import app.tandem.shell.Wording;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class TimelineTextTests {

	private final MessageSource messages;

	TimelineTextTests(MessageSource messages) {
		this.messages = messages;
	}

	@Test
	void theseTestsKnowEveryEvent() {
		assertThat(events()).extracting(DealEvent::getClass)
			.contains(Arrays.stream(DealEvent.class.getPermittedSubclasses()).toArray(Class[]::new));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void everyEventIsASentenceInEachLanguage(String language) {
		for (Direction direction : Direction.values()) {
			for (boolean assessment : new boolean[] { false, true }) {
				TimelineText text = new TimelineText(wording(language), assessment, direction);
				assertThat(events()).allSatisfy((event) -> {
					assertThat(text.sentence(event)).isNotBlank().doesNotContain("{", "}", "deal.");
					assertThat(text.details(event))
						.allSatisfy((detail) -> assertThat(detail).isNotBlank().doesNotContain("{", "}", "deal."));
				});
			}
		}
	}

	@Test
	void saysWhatChangedFromWhatToWhat() {
		TimelineText text = new TimelineText(wording("en"), false, Direction.OUTBOUND);
		DealEvent edited = new DealEvent.Edited(List.of(new DealEvent.FieldChange(Field.CRM_ID, "", "A'{0}'"),
				new DealEvent.FieldChange(Field.NAME, "Old", "New")));
		assertThat(text.sentence(edited)).isEqualTo("changed 2 fields");
		assertThat(text.details(edited)).containsExactly("CRM ID: (empty) → A'{0}'", "Deal name: Old → New");
	}

	@Test
	void saysOnceOfSomebodyWhoStayedThatSomethingChanged() {
		TimelineText text = new TimelineText(wording("en"), false, Direction.OUTBOUND);
		TeamMember called = new TeamMember("Mina", "Park", "+82 2 555 0199", "MINA@contoso.example");
		assertThat(text.details(new DealEvent.TeamChanged(List.of(called), List.of(DealMother.MINA, DealMother.JOHN))))
			.containsExactly("Changed: Mina Park", "Removed: John Hill");
		DealSolution more = new DealSolution("SOL-1", "EUR", BigDecimal.TEN, 4L);
		DealSolution before = new DealSolution("SOL-1", "EUR", BigDecimal.TEN, 3L);
		assertThat(text.details(new DealEvent.SolutionsChanged(List.of(more), List.of(before))))
			.containsExactly("Changed: SOL-1");
	}

	@Test
	void countsFieldsAsRussianDoes() {
		TimelineText text = new TimelineText(wording("ru"), false, Direction.OUTBOUND);
		assertThat(List.of(1, 2, 5)).extracting((count) -> text.sentence(edited(count))).doesNotHaveDuplicates();
	}

	private static DealEvent edited(int fields) {
		return new DealEvent.Edited(
				java.util.Collections.nCopies(fields, new DealEvent.FieldChange(Field.NAME, "Old", "New")));
	}

	private Wording wording(String language) {
		return Wording.in(this.messages, Locale.forLanguageTag(language));
	}

	private static List<DealEvent> events() {
		List<DealEvent> events = new ArrayList<>(List.of(new DealEvent.Shared(), new DealEvent.Received(),
				new DealEvent.Accepted(), new DealEvent.Expired(), new DealEvent.Withdrawn(), new DealEvent.Won(),
				new DealEvent.HelpAsked(null, ""), new DealEvent.Invited("Contoso", null),
				new DealEvent.PartnerInvited("Fabrikam", null),
				new DealEvent.TeamChanged(List.of(DealMother.MINA), List.of(DealMother.JOHN)),
				new DealEvent.SolutionsChanged(List.of(new DealSolution("SOL-1", "EUR", new BigDecimal("10.50"), 3L)),
						List.of(new DealSolution("SOL-2", null, null, null)))));
		for (Base base : Base.values()) {
			events.add(new DealEvent.Created(new DealType(base, true)));
		}
		for (Help help : Help.values()) {
			events.add(new DealEvent.HelpAsked(help, "Please"));
			events.add(new DealEvent.Invited("Contoso", help));
			events.add(new DealEvent.PartnerInvited("Fabrikam", help));
		}
		for (Reason reason : Reason.values()) {
			events.add(new DealEvent.Declined(reason, "Sorry"));
			events.add(new DealEvent.Lost(reason, ""));
		}
		for (SalesStage stage : SalesStage.values()) {
			events.add(new DealEvent.StageSet(SalesStage.CREATED, stage));
		}
		for (RegistrationKind kind : RegistrationKind.values()) {
			for (RegistrationStatus to : RegistrationStatus.values()) {
				if (to != RegistrationStatus.NOT_REGISTERED) {
					events.add(new DealEvent.RegistrationMoved(kind, RegistrationStatus.NOT_REGISTERED, to, "Why"));
				}
			}
		}
		events.add(new DealEvent.EligibilityChanged(true));
		events.add(new DealEvent.EligibilityChanged(false));
		events.add(new DealEvent.PersonalDataErased());
		for (Field field : Field.values()) {
			events.add(new DealEvent.Edited(List.of(new DealEvent.FieldChange(field, "", plain(field)))));
		}
		return events;
	}

	/** A value in the form in which events keep it. */
	private static String plain(Field field) {
		return switch (field) {
			case VALUE -> "25000.5 EUR";
			case CLOSE_DATE -> "2026-09-30";
			default -> "x";
		};
	}

}
