package app.tandem.deal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import app.tandem.deal.DealEvent.FieldChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.SOLUTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DealEventsTests {

	@ParameterizedTest
	@MethodSource("oneOfEachKind")
	void readsBackWhatWasStored(DealEvent event) {
		assertThat(DealEvents.read(DealEvents.kind(event), DealEvents.data(event))).isEqualTo(event);
	}

	@Test
	void everyPermittedEventIsAmongThem() {
		assertThat(oneOfEachKind().map(Object::getClass))
			.containsAll(Arrays.asList((Class<?>[]) DealEvent.class.getPermittedSubclasses()));
	}

	@Test
	void aKindIsTheNameInCapitals() {
		assertThat(DealEvents.kind(new DealEvent.Won())).isEqualTo("WON");
		assertThat(DealEvents.kind(new DealEvent.StageSet(SalesStage.CREATED, SalesStage.QUALIFIED)))
			.isEqualTo("STAGE_SET");
		assertThat(DealEvents.kind(new DealEvent.HelpAsked(Help.GENERAL, ""))).isEqualTo("HELP_ASKED");
	}

	@Test
	void noTwoKindsHaveTheSameName() {
		assertThat(Arrays.stream(DealEvent.class.getPermittedSubclasses()).map(DealEvents::name))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("oneOfEachKind")
	void storesOnlyWhatTheEventIsMadeOf(DealEvent event) {
		String[] components = Arrays.stream(event.getClass().getRecordComponents())
			.map((component) -> component.getName())
			.toArray(String[]::new);
		assertThat(JsonMapper.shared().readTree(DealEvents.data(event)).propertyNames())
			.containsExactlyInAnyOrder(components);
	}

	@Test
	void aTypeIsStoredWithoutWhatFollowsFromIt() {
		assertThat(DealEvents.data(new DealEvent.Created(new DealType(Base.CO_SELL, true))))
			.isEqualTo("{\"type\":{\"base\":\"CO_SELL\",\"partnerToPartner\":true}}");
	}

	@Test
	void anUnknownKindIsAFault() {
		assertThatIllegalStateException().isThrownBy(() -> DealEvents.read("ABDUCTED", "{}"))
			.withMessageContaining("ABDUCTED");
	}

	static Stream<DealEvent> oneOfEachKind() {
		return Stream.of(new DealEvent.Created(new DealType(Base.PARTNER_LED, true)),
				new DealEvent.Invited("Contoso \"& Sons\"", Help.WORKLOAD), new DealEvent.Invited("콘토소", null),
				new DealEvent.Shared(), new DealEvent.HelpAsked(Help.QUOTES, "Zeile 1\nZeile 2"),
				new DealEvent.HelpAsked(null, ""), new DealEvent.PartnerInvited("Фабрикам", Help.GENERAL),
				new DealEvent.Received(), new DealEvent.Accepted(), new DealEvent.Declined(Reason.ABUSE, "\\ 😀"),
				new DealEvent.Expired(), new DealEvent.Withdrawn(),
				new DealEvent.StageSet(SalesStage.CREATED, SalesStage.NEGOTIATED), new DealEvent.Won(),
				new DealEvent.Lost(Reason.OTHER, ""),
				new DealEvent.Edited(List.of(new FieldChange(Field.NAME, "Old", "New"),
						new FieldChange(Field.NOTES, "", "\t\u2028"))),
				new DealEvent.RegistrationMoved(RegistrationKind.IP_CO_SELL, RegistrationStatus.IN_REVIEW,
						RegistrationStatus.ACTION_REQUIRED, "Page 2 is missing"),
				new DealEvent.EligibilityChanged(true), new DealEvent.PersonalDataErased(),
				new DealEvent.TeamChanged(List.of(MINA), List.of(JOHN)), new DealEvent.SolutionsChanged(SOLUTIONS, List
					.of(new DealSolution("SOL-1", "KWD", new BigDecimal("123456789012345.6789"), 9_999_999_999L))));
	}

}
