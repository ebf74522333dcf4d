package app.tandem.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Reach;
import app.tandem.access.Viewer;
import app.tandem.deal.Refusal.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.NORTHWIND;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.solution;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class EditabilityTests {

	private static final Map<String, Deal> SITUATIONS = situations();

	/**
	 * The edit table, field by situation: +: open, 1: one way, F: closed, N: not
	 * accepted, C: fixed at creation, V: seen by the vendor, S: the starter's.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			#field           priv P2P led co-sell assess. vendor sent pend. recv. acc. won lost decl. exp. asked
			NAME            | + + + + + + N N N + F F F F N
			VALUE           | + + + + + + N N N + F F F F N
			CLOSE_DATE      | + + + + + + N N N + F F F F N
			NOTES           | + + + + + + N N N + F F F F N
			CRM_ID          | + + + + + + N N N + F F F F N
			CAMPAIGN_ID     | + + + + + + N N N + F F F F N
			STAGE           | + + + + + + N N N + F F F F N
			TEAM            | + + + + + + + + + + F F F F +
			SOLUTIONS       | + + + + C + N N N + F F F F N
			LOCATION        | C C C C C C C C C C F F F F C
			CUSTOMER        | C C C C C C C C C C F F F F C
			CONSENT         | C C C C C C C C C C F F F F C
			CONTACT         | + + V V V V S S S S F F F F S
			HELP            | + + V V V V S S S S F F F F S
			NOTES_TO_VENDOR | + + V V V V S S S S F F F F S
			SHARING         | 1 1 1 1 1 1 S S S S F F F F S
			""")
	void whatCanBeEditedFollowsTheTable(Field field, ArgumentsAccessor row) {
		String[] expected = Objects.requireNonNull(row.getString(1)).split(" ");
		assertThat(expected).hasSameSizeAs(SITUATIONS.keySet());
		int n = 0;
		for (Map.Entry<String, Deal> situation : SITUATIONS.entrySet()) {
			assertThat(Editability.of(field, situation.getValue())).as("%s, %s", field, situation.getKey())
				.isEqualTo(meaning(expected[n++]));
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE,
			names = { "LOCATION", "CUSTOMER", "CONSENT", "CONTACT", "HELP", "NOTES_TO_VENDOR", "SHARING" })
	void editingObeysTheTable(Field field) {
		SITUATIONS.forEach((situation, deal) -> {
			Editability editability = Editability.of(field, deal);
			if (editability == Editability.OPEN) {
				Change change = deal.edit(changing(field, deal), later());
				assertThat(change.isEmpty()).as("%s, %s", field, situation).isFalse();
				assertThat(changing(field, change.after())).isEqualTo(Edit.of(change.after()));
			}
			else {
				assertRefused(refusal(editability), () -> deal.edit(changing(field, deal), later()));
			}
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "CONTACT", "NOTES_TO_VENDOR" })
	void restatingObeysTheTable(Field field) {
		SITUATIONS.forEach((situation, deal) -> {
			Editability editability = Editability.of(field, deal);
			Contact contact = (field == Field.CONTACT) ? new Contact("New", "One", "1", "new@one.example")
					: deal.engagement().contact();
			String notes = (field == Field.NOTES_TO_VENDOR) ? "Other notes" : deal.engagement().ask().notes();
			if (editability == Editability.OPEN) {
				assertThat(deal.restate(contact, notes, later()).isEmpty()).as(situation).isFalse();
			}
			else {
				assertRefused(refusal(editability), () -> deal.restate(contact, notes, later()));
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void aClosedDealHasNoOpenField(Field field) {
		SITUATIONS.values()
			.stream()
			.filter(Deal::isFinal)
			.forEach((deal) -> assertThat(Editability.of(field, deal)).isEqualTo(Editability.FINAL));
	}

	@ParameterizedTest
	@EnumSource
	void nothingOfAnotherCompanysDealIsOpen(Field field) {
		Viewer stranger = viewer(NORTHWIND.organizationId(), new Reach(true, Set.of()), Reach.NOWHERE);
		SITUATIONS.values()
			.stream()
			.filter((deal) -> !deal.belongsTo(NORTHWIND.organizationId()))
			.forEach((deal) -> assertThat(Editability.of(field, deal, stranger)).isEqualTo(Editability.NOT_YOURS));
	}

	@Test
	void beforeTheAnswerOnlyAnAdminOfTheLocationPutsPeopleOnTheTeam() {
		Deal waiting = DealMother.inboundDeal().received().build();
		Reach here = new Reach(false, Set.of(FABRIKAM.locationId()));
		Viewer admin = viewer(FABRIKAM.organizationId(), here, Reach.NOWHERE);
		Viewer user = viewer(FABRIKAM.organizationId(), Reach.NOWHERE, here);
		Edit edit = Edit.of(waiting).withTeam(List.of(OLEG));
		assertThat(Editability.of(Field.TEAM, waiting, admin)).isEqualTo(Editability.OPEN);
		assertThat(waiting.edit(edit, admin, later()).after().referral().team()).containsExactly(OLEG);
		assertThat(Editability.of(Field.TEAM, waiting, user)).isEqualTo(Editability.NOT_YOURS);
		assertRefused(Why.NOT_YOURS, () -> waiting.edit(edit, user, later()));
		assertThat(Editability.of(Field.NAME, waiting, admin)).isEqualTo(Editability.NOT_ACCEPTED);
		Deal accepted = DealMother.inboundDeal().accepted().build();
		assertThat(Editability.of(Field.TEAM, accepted, user)).isEqualTo(Editability.OPEN);
	}

	private static Viewer viewer(UUID organization, Reach admin, Reach user) {
		return new Viewer(new UUID(7, 1), organization, false, "Some One", "some.one@one.example", Set.of(), admin,
				user);
	}

	private static Map<String, Deal> situations() {
		Map<String, Deal> deals = new LinkedHashMap<>();
		deals.put("private", DealMother.privateDeal().build());
		deals.put("private, partners invited", DealMother.privateDeal().inviting(FABRIKAM).build());
		deals.put("partner-led", DealMother.partnerLed().build());
		deals.put("co-sell", DealMother.coSell().build());
		deals.put("assessment", DealMother.assessment().build());
		deals.put("started by the vendor", DealMother.startedByVendor().build());
		deals.put("sent by the vendor", DealMother.sentByVendor().build());
		deals.put("pending", DealMother.inboundDeal().build());
		deals.put("received", DealMother.inboundDeal().received().build());
		deals.put("accepted", DealMother.inboundDeal().accepted().build());
		deals.put("won", DealMother.privateDeal().won().build());
		deals.put("lost", DealMother.inboundDeal().accepted().lost().build());
		deals.put("declined", DealMother.inboundDeal().declined().build());
		deals.put("expired", DealMother.inboundDeal().expired().build());
		deals.put("the vendor's half", DealMother.vendorsHalf().build());
		return deals;
	}

	/** An edit that sets this one field to something new. */
	private static Edit changing(Field field, Deal deal) {
		Edit same = Edit.of(deal);
		Terms now = deal.referral().terms();
		return switch (field) {
			case NAME -> same.withTerms(
					new Terms("New name", now.value(), now.closeDate(), now.notes(), now.crmId(), now.campaignId()));
			case VALUE -> same.withTerms(new Terms(now.name(), new Money(new BigDecimal("7"), "KRW"), now.closeDate(),
					now.notes(), now.crmId(), now.campaignId()));
			case CLOSE_DATE -> same.withTerms(new Terms(now.name(), now.value(), LocalDate.parse("2027-01-31"),
					now.notes(), now.crmId(), now.campaignId()));
			case NOTES -> same.withTerms(
					new Terms(now.name(), now.value(), now.closeDate(), "New notes", now.crmId(), now.campaignId()));
			case CRM_ID -> same.withTerms(
					new Terms(now.name(), now.value(), now.closeDate(), now.notes(), "New ID", now.campaignId()));
			case CAMPAIGN_ID -> same.withTerms(
					new Terms(now.name(), now.value(), now.closeDate(), now.notes(), now.crmId(), "New campaign"));
			case STAGE -> same.withStage(SalesStage.QUALIFIED);
			case TEAM -> same.withTeam(List.of(OLEG, new TeamMember("New", "One", "1", "new@one.example")));
			case SOLUTIONS -> same.withSolutions(List.of(solution("SOL-7777-NEWS")));
			default -> throw new IllegalArgumentException(TERMS + " have no " + field);
		};
	}

	private static Editability meaning(String sign) {
		return switch (sign) {
			case "+" -> Editability.OPEN;
			case "1" -> Editability.ONE_WAY;
			case "F" -> Editability.FINAL;
			case "N" -> Editability.NOT_ACCEPTED;
			case "C" -> Editability.FIXED_AT_CREATION;
			case "V" -> Editability.FIXED_BY_SHARING;
			case "S" -> Editability.STARTERS;
			default -> throw new IllegalArgumentException(sign);
		};
	}

	private static Why refusal(Editability editability) {
		return switch (editability) {
			case FINAL -> Why.FINAL;
			case NOT_ACCEPTED -> Why.NOT_ACCEPTED;
			case STARTERS -> Why.NOT_STARTER;
			case NOT_YOURS -> Why.NOT_YOURS;
			case FIXED_AT_CREATION, FIXED_BY_SHARING, ONE_WAY -> Why.FIXED;
			case OPEN -> throw new IllegalArgumentException("open");
		};
	}

}
