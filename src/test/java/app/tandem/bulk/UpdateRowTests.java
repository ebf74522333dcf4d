package app.tandem.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Base;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealMother;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Edit;
import app.tandem.deal.Help;
import app.tandem.deal.Reason;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Status;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows with a Referral ID (bulk.md, section 1). */
@WritingTest
@Transactional
class UpdateRowTests {

	private static final Set<Column> READ_ONLY = EnumSet.of(Column.CUSTOMER_NAME, Column.ADDRESS_LINE_1,
			Column.ADDRESS_LINE_2, Column.CITY, Column.STATE, Column.POSTAL_CODE, Column.COUNTRY, Column.DUNS,
			Column.MPN_ID);

	private final ImportCast cast;

	private final JdbcClient jdbc;

	private Viewer admin = ImportCast.NOBODY;

	UpdateRowTests(ApplicationContext beans, JdbcClient jdbc) {
		this.cast = new ImportCast(beans);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void enter() {
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@Test
	void leavesEveryDealUnchangedWhoseRowIsAsExported() {
		for (Deal deal : inEveryState()) {
			Planned planned = plan(cast.exported(deal));
			assertThat(planned.outcome()).as("%s", deal.substatus()).isEqualTo(Outcome.UNCHANGED);
			assertThat(planned.plan().findings()).isEmpty();
			assertThat(planned.plan().changes()).isEmpty();
			assertThat(planned.plan().referralId()).isEqualTo(deal.referral().id());
		}
	}

	@Test
	void comparesNormalised() {
		for (Deal deal : List.of(cast.coSell(), won(cast.coSell()))) {
			FileRow row = cast.exported(deal)
				.with(Column.REFERRAL_ID,
						"{" + deal.referral().id().toString().toUpperCase(java.util.Locale.ROOT) + "}")
				.with(Column.DEAL_NAME, "  Toy planner\u00a0")
				.with(Column.CUSTOMER_NAME, "\u00a0Tailspin Toys")
				.with(Column.VALUE, " 25000.00 ")
				.with(Column.CLOSE_DATE, "2026-9-30".replace("-9-", "-09-"))
				.with(Column.COUNTRY, "se")
				.with(Column.DUNS, "12345678")
				.with(Column.STATUS, deal.status() == Status.CLOSED ? "closed" : "ACTIVE")
				.with(Column.HELP_REQUIRED, "YES")
				.with(Column.HELP_KIND, "Proof of concept / Demo")
				.with(Column.SHARE, "ja")
				.with(Column.STAGE, deal.stage().percent() + " %")
				.with(Column.CRM_ID, "CRM-17 ")
				.with(Column.CONSENT, "예")
				.solution(2, "SOL-1002-BBBB,EUR , 10.500,3")
				.member(1, "Mina,Park,+82 2 555 0101,mina@contoso.example");
			assertThat(plan(row).plan().findings()).isEmpty();
			assertThat(plan(row).outcome()).isEqualTo(Outcome.UNCHANGED);
		}
	}

	@Test
	void comparesTheCompanysOwnNameOfAStageWithTheStage() {
		cast.nameStage(SalesStage.CREATED, "Prospecting");
		Deal deal = cast.privateDeal();
		assertThat(deal.stage()).isEqualTo(SalesStage.CREATED);
		assertThat(plan(cast.exported(deal).with(Column.STAGE, "prospecting")).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void judgesOnlyChangedCells() {
		Deal deal = cast.privateDeal();
		jdbc.sql("update referral set close_date = '2025-01-01', value = 10.5, currency = 'KRW' where id = :id")
			.param("id", deal.referral().id())
			.update();
		jdbc.sql("update team_member set phone = '1.2E+10', email = 'none' where referral_id = :id")
			.param("id", deal.referral().id())
			.update();
		jdbc.sql("update referral_solution set solution_id = 'SOL-OLD' where referral_id = :id and position = 1")
			.param("id", deal.referral().id())
			.update();
		Deal strange = cast.again(deal);
		assertThat(plan(cast.exported(strange)).outcome()).isEqualTo(Outcome.UNCHANGED);
		Planned planned = plan(cast.exported(strange).with(Column.DEAL_NAME, "Renamed"));
		assertThat(planned.errors()).isEmpty();
		assertThat(cast.apply(planned).referral().terms().name()).isEqualTo("Renamed");
	}

	@Test
	void changesEachEditableField() {
		Deal deal = cast.privateDeal();
		Planned planned = plan(cast.exported(deal)
			.with(Column.DEAL_NAME, "Other")
			.with(Column.VALUE, "1000.25")
			.with(Column.CURRENCY, "USD")
			.with(Column.CLOSE_DATE, "1/2/2027")
			.with(Column.CRM_ID, "007")
			.with(Column.CAMPAIGN_ID, "C")
			.with(Column.NOTES, "one\r\ntwo")
			.with(Column.STAGE, "60")
			.solution(3, "SOL-2001-CCCC, USD, 5, 2")
			.member(3, "Åke, Öberg, 046, ake@x.example"));
		Deal after = cast.apply(planned);
		assertThat(planned.outcome()).isEqualTo(Outcome.UPDATED);
		assertThat(after.referral().terms().notes()).isEqualTo("one\ntwo");
		assertThat(cast.exported(after).text(Column.CLOSE_DATE)).isEqualTo("01/02/2027");
		assertThat(cast.exported(after).text(Column.VALUE)).isEqualTo("1000.25");
		assertThat(cast.exported(after).text(Column.CRM_ID)).isEqualTo("007");
		assertThat(after.stage()).isEqualTo(SalesStage.PROPOSED);
		assertThat(after.referral().solutions()).hasSize(3);
		assertThat(after.referral().team()).hasSize(3);
		assertThat(after.referral().version()).isEqualTo(deal.referral().version() + 1);
	}

	@ParameterizedTest
	@EnumSource(names = { "CRM_ID", "CAMPAIGN_ID", "NOTES", "NOTES_TO_MICROSOFT" })
	void clearsWithAnEmptyCell(Column column) {
		Deal deal = cast.privateDeal();
		deal = cast.record(deal.restate(Contact.NONE, "For Microsoft", DealMother.later()));
		Deal after = cast.apply(plan(cast.exported(deal).with(column, "  ")));
		assertThat(cast.exported(after).text(column)).isEmpty();
	}

	@Test
	void clearsSolutionsAndMembersWithEmptyCells() {
		Deal after = cast.apply(plan(cast.exported(cast.privateDeal()).solution(1, "").member(2, "")));
		assertThat(after.referral().solutions()).extracting(DealSolution::solutionId).containsExactly("SOL-1002-BBBB");
		assertThat(after.referral().team()).containsExactly(DealMother.MINA);
	}

	@Test
	void clearsNeitherTheLastSolutionNorTheLastMember() {
		FileRow row = cast.exported(cast.privateDeal()).solution(1, "").solution(2, "").member(1, "").member(2, "");
		assertThat(plan(row).errors()).containsExactly("Mandatory field Solution 1 missing",
				"Mandatory field Team member 1 missing");
	}

	@Test
	void leavesStageAndReadOnlyFieldsOnEmptyCells() {
		Deal deal = cast.record(edited(cast.coSell(), SalesStage.DEVELOPED));
		FileRow row = cast.exported(deal).with(Column.STAGE, "").with(Column.HELP_KIND, "");
		for (Column column : READ_ONLY) {
			row = row.with(column, "");
		}
		assertThat(plan(row).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(plan(row).errors()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "DEAL_NAME", "VALUE", "CURRENCY", "CLOSE_DATE", "STATUS", "SUBSTATUS", "HELP_REQUIRED",
			"CONSENT", "SHARE" })
	void missesMandatoryCellsThatWereEmptied(Column column) {
		assertThat(plan(cast.exported(cast.privateDeal()).with(column, "")).errors())
			.containsExactly("Mandatory field %s missing".formatted(column.label()));
	}

	@ParameterizedTest
	@EnumSource(names = { "CRM_ID", "CAMPAIGN_ID", "NOTES", "NOTES_TO_MICROSOFT", "STAGE", "REASON", "HELP_KIND",
			"SHARE", "DUNS", "MPN_ID", "CONTACT_EMAIL", "ENGAGEMENT_ID" })
	void leavesTheFieldOfAnAbsentColumn(Column column) {
		for (Deal deal : List.of(cast.coSell(), lost(cast.privateDeal()))) {
			Planned planned = plan(cast.exported(deal).without(column));
			assertThat(planned.plan().findings()).isEmpty();
			assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "CUSTOMER_NAME", "ADDRESS_LINE_1", "ADDRESS_LINE_2", "CITY", "STATE", "POSTAL_CODE",
			"COUNTRY", "DUNS", "MPN_ID" })
	void notesThatReadOnlyFieldsStay(Column column) {
		Planned planned = plan(cast.exported(cast.privateDeal()).with(column, "nonsense"));
		assertThat(planned.notices()).containsExactly(column.label() + " cannot be changed and was left as it is");
		assertThat(planned.errors()).isEmpty();
		assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(plan(cast.exported(won(cast.privateDeal())).with(column, "nonsense")).outcome())
			.as("of a final deal too")
			.isEqualTo(Outcome.UNCHANGED);
	}

	@ParameterizedTest
	@EnumSource(names = { "CONTACT_FIRST_NAME", "CONTACT_PHONE", "CONTACT_EMAIL", "NOTES_TO_MICROSOFT", "HELP_KIND" })
	void notesThatWhatTheVendorHasSeenStays(Column column) {
		Planned planned = plan(
				cast.exported(cast.coSell()).with(column, (column == Column.HELP_KIND) ? "6" : "1.5E+10 @ nonsense"));
		assertThat(planned.errors()).as("nobody judges what is not read").isEmpty();
		assertThat(planned.notices()).containsExactly(column.label() + " cannot be changed and was left as it is");
		assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void changesContactAndNotesBeforeTheVendorSeesThem() {
		Deal after = cast.apply(plan(cast.exported(cast.privateDeal())
			.with(Column.CONTACT_FIRST_NAME, "Elsa")
			.with(Column.CONTACT_EMAIL, "elsa@x.example")
			.with(Column.NOTES_TO_MICROSOFT, "Hello")));
		assertThat(after.engagement().contact()).isEqualTo(new Contact("Elsa", "", "", "elsa@x.example"));
		assertThat(after.engagement().ask().notes()).isEqualTo("Hello");
		assertThat(plan(cast.exported(after).with(Column.CONTACT_EMAIL, "no address")).errors())
			.containsExactly("Customer Contact Email Address: \"no address\" is not an e-mail address");
	}

	@Test
	void ignoresTheVendorsStatusAndTheErrors() {
		FileRow row = cast.exported(won(cast.coSell()))
			.with(Column.MICROSOFT_STATUS, "Declined")
			.with(Column.ERRORS, "Mandatory field Solution 1 missing");
		assertThat(plan(row).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(plan(row).plan().findings()).isEmpty();
	}

	@Test
	void refusesAnyChangeOfAFinalDeal() {
		Deal won = won(cast.coSell());
		List<FileRow> rows = List.of(cast.exported(won).with(Column.DEAL_NAME, "Other"),
				cast.exported(won).with(Column.CRM_ID, ""), cast.exported(won).status("Active/Accepted"),
				cast.exported(won).status("Closed/Lost").with(Column.REASON, "1"),
				cast.exported(won).solution(3, "SOL-2001-CCCC"), cast.exported(won).member(2, ""),
				cast.exported(won).with(Column.STAGE, "80"), cast.exported(won).with(Column.CLOSE_DATE, "1/1/2030"));
		assertThat(rows).allSatisfy((row) -> assertThat(plan(row).errors())
			.containsExactly("The deal is Won; nothing can be changed any more"));
		for (Deal deal : List.of(lost(cast.privateDeal()), declined(cast.inbound()), expired())) {
			assertThat(plan(cast.exported(deal).with(Column.NOTES, "More")).errors()).containsExactly(
					"The deal is %s; nothing can be changed any more".formatted(DealCells.word(deal.substatus())));
		}
	}

	@Test
	void takesEmptiedStageOfAFinalDealForNoChange() {
		assertThat(plan(cast.exported(won(cast.privateDeal())).with(Column.STAGE, "")).outcome())
			.isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void takesNewAcceptedForNoChangeOfAnOutboundDeal() {
		for (Deal deal : List.of(cast.privateDeal(), won(cast.privateDeal()), lost(cast.coSell()))) {
			assertThat(plan(cast.exported(deal).status("New/Accepted")).outcome()).isEqualTo(Outcome.UNCHANGED);
		}
		Planned planned = plan(cast.exported(cast.privateDeal()).status("New/Accepted").with(Column.CRM_ID, "1"));
		assertThat(cast.apply(planned).substatus()).isEqualTo(Substatus.ACCEPTED);
	}

	@Test
	void judgesEveryPairOfStatusInEveryState() {
		for (Deal deal : inEveryState()) {
			for (String status : List.of("New", "Active", "Closed")) {
				for (Substatus substatus : Substatus.values()) {
					String pair = status + "/" + DealCells.word(substatus);
					boolean reasoned = !deal.isFinal();
					FileRow row = cast.exported(deal).status(pair);
					Planned planned = plan(reasoned ? row.with(Column.REASON, "1") : row);
					assertThat(verdict(planned)).as("%s to %s", now(deal), pair)
						.isEqualTo(expected(now(deal), pair, deal.party().invitation() != null));
				}
			}
		}
	}

	@Test
	void namesTheAllowedPairs() {
		assertThat(plan(cast.exported(cast.privateDeal()).status("Closed/Declined")).errors())
			.containsExactly("Status Closed/Declined cannot follow Active/Accepted; allowed: "
					+ "Active/Accepted, Closed/Won, Closed/Lost");
		assertThat(plan(cast.exported(cast.inbound()).status("Closed/Won")).errors())
			.containsExactly("Status Closed/Won cannot follow New/Pending; allowed: "
					+ "New/Pending, Active/Accepted, Closed/Declined");
	}

	@Test
	void refusesWordsThatAreNoStatus() {
		assertThat(plan(cast.exported(cast.privateDeal()).status("Open/Soon")).errors()).containsExactly(
				"Partner Referral Status: \"Open\" is not one of New, Active, Closed",
				"Partner Referral Substatus: \"Soon\" is not one of Pending, Received, Accepted, Won, Lost, Declined, "
						+ "Expired");
	}

	@Test
	void winsADeal() {
		Deal after = cast.apply(plan(cast.exported(cast.privateDeal()).status("Closed/Won").with(Column.STAGE, "100")));
		assertThat(after.substatus()).isEqualTo(Substatus.WON);
		assertThat(plan(cast.exported(after)).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void editsADealAndWinsItAtOnce() {
		Planned planned = plan(cast.exported(cast.privateDeal()).status("Closed/Won").with(Column.VALUE, "9"));
		assertThat(planned.plan().changes()).singleElement()
			.satisfies((change) -> assertThat(change.events()).hasSize(2).last().isInstanceOf(DealEvent.Won.class));
		Deal after = cast.apply(planned);
		assertThat(after.referral().terms().value().amount()).isEqualByComparingTo("9");
		assertThat(plan(cast.exported(after).with(Column.VALUE, "10")).errors())
			.containsExactly("The deal is Won; nothing can be changed any more");
	}

	@Test
	void refusesStageHundredWithoutWon() {
		assertThat(plan(cast.exported(cast.privateDeal()).with(Column.STAGE, "100")).errors())
			.containsExactly("Sales Stage: \"100\" is not one of 10, 20, 40, 60, 80");
	}

	@ParameterizedTest
	@CsvSource({ "Developed,40", "'  qualified ',20", "80%,80", "Proposed,60" })
	void takesStageWords(String text, int percent) {
		assertThat(plan(cast.exported(cast.privateDeal()).with(Column.STAGE, text)).deal().stage().percent())
			.isEqualTo(percent);
	}

	@ParameterizedTest
	@CsvSource({ "3,OTHER_VENDOR", "Customer chose another vendor,OTHER_VENDOR", "8,OTHER",
			"6 - proposed time line was too short,TIMELINE" })
	void losesADealForAReason(String text, Reason reason) {
		Deal after = cast
			.apply(plan(cast.exported(cast.privateDeal()).status("Closed/Lost").with(Column.REASON, text)));
		assertThat(after.substatus()).isEqualTo(Substatus.LOST);
		assertThat(after.referral().progress().reason()).isEqualTo(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "9", "six" })
	void wantsAReasonForLostAndDeclined(String text) {
		assertThat(plan(cast.exported(cast.privateDeal()).status("Closed/Lost").with(Column.REASON, text)).errors())
			.containsExactly("Declined/Lost reason (1 to 8) is mandatory for Lost");
		assertThat(plan(cast.exported(cast.inbound()).status("Closed/Declined").with(Column.REASON, text)).errors())
			.containsExactly("Declined/Lost reason (1 to 8) is mandatory for Declined");
	}

	@Test
	void ignoresAReasonThatNothingAsksFor() {
		assertThat(plan(cast.exported(cast.privateDeal()).with(Column.REASON, "9")).outcome())
			.isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void acceptsAnInboundDealUnderItsOwnTerms() {
		for (Deal deal : List.of(cast.inbound(), cast.record(cast.inbound().receive(DealMother.later())))) {
			Planned planned = plan(cast.exported(deal)
				.status("Active/Accepted")
				.with(Column.VALUE, "7000")
				.with(Column.CRM_ID, "X-1")
				.with(Column.STAGE, "20")
				.member(1, FileRow.MINA));
			assertThat(planned.errors()).isEmpty();
			Deal after = cast.apply(planned);
			assertThat(after.substatus()).isEqualTo(Substatus.ACCEPTED);
			assertThat(after.referral().terms().value().amount()).isEqualByComparingTo("7000");
			assertThat(after.referral().terms().crmId()).isEqualTo("X-1");
			assertThat(after.stage()).isEqualTo(SalesStage.QUALIFIED);
			assertThat(after.referral().team()).extracting(TeamMember::firstName).containsExactly("Mina");
		}
	}

	@Test
	void acceptsWhatTheVendorSent() {
		Deal after = cast.apply(plan(cast.exported(cast.sentByVendor()).status("Active/Accepted")));
		assertThat(after.substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(plan(cast.exported(after)).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void declinesAnInboundDeal() {
		Deal after = cast.apply(plan(cast.exported(cast.inbound()).status("Closed/Declined").with(Column.REASON, "2")));
		assertThat(after.substatus()).isEqualTo(Substatus.DECLINED);
		assertThat(after.referral().progress().reason()).isEqualTo(Reason.NO_RESPONSE);
	}

	@Test
	void acceptsNothingAfterTheTimeToAnswer() {
		Deal overdue = cast.inbound();
		jdbc.sql("update referral set expires_at = :at where id = :id")
			.param("at", ImportCast.NOW.atOffset(java.time.ZoneOffset.UTC))
			.param("id", overdue.referral().id())
			.update();
		assertThat(plan(cast.exported(overdue).status("Active/Accepted")).errors())
			.containsExactly("The deal is Expired; nothing can be changed any more");
	}

	@Test
	void changesNothingButTheTeamBeforeTheAnswer() {
		Planned planned = plan(cast.exported(cast.inbound())
			.with(Column.VALUE, "1")
			.with(Column.NOTES, "Mine")
			.with(Column.STAGE, "20")
			.solution(2, "SOL-1001-AAAA")
			.member(1, FileRow.MINA));
		assertThat(planned.notices()).containsExactlyInAnyOrder(
				"Estimated Deal Value cannot be changed and was left as it is",
				"Notes cannot be changed and was left as it is", "Sales Stage cannot be changed and was left as it is",
				"Solution 1 cannot be changed and was left as it is");
		Deal after = cast.apply(planned);
		assertThat(after.substatus()).isEqualTo(Substatus.PENDING);
		assertThat(after.referral().team()).hasSize(1);
		assertThat(after.referral().terms().value().amount()).isEqualByComparingTo("8000");
	}

	@Test
	void sharesAPrivateDeal() {
		Deal after = cast.apply(plan(cast.exported(cast.privateDeal()).with(Column.SHARE, "Yes")));
		assertThat(after.type().base()).isEqualTo(Base.PARTNER_LED);
	}

	@Test
	void asksForHelpOnPrivateAndPartnerLedDeals() {
		for (Deal deal : List.of(cast.privateDeal(), cast.partnerLed())) {
			Planned planned = plan(cast.exported(deal)
				.with(Column.HELP_REQUIRED, "Yes")
				.with(Column.HELP_KIND, "2")
				.with(Column.NOTES_TO_MICROSOFT, "Help")
				.with(Column.CONTACT_FIRST_NAME, "Elsa")
				.with(Column.CONTACT_LAST_NAME, "Lind")
				.with(Column.CONTACT_PHONE, "+46 8 555 0199")
				.with(Column.CONTACT_EMAIL, "elsa@tailspin.example"));
			assertThat(planned.plan().findings()).isEmpty();
			assertThat(planned.plan().changes()).hasSize(2);
			Deal after = cast.apply(planned);
			assertThat(after.type().base()).isEqualTo(Base.CO_SELL);
			assertThat(after.standing().vendor()).isEqualTo(Substatus.PENDING);
			assertThat(after.engagement().ask().help()).isEqualTo(Help.ARCHITECTURE);
			assertThat(after.engagement().ask().notes()).isEqualTo("Help");
			assertThat(after.engagement().contact()).isEqualTo(DealMother.CONTACT);
			assertThat(plan(cast.exported(after)).outcome()).isEqualTo(Outcome.UNCHANGED);
		}
	}

	@Test
	void wantsKindAndContactWithHelp() {
		assertThat(plan(cast.exported(cast.privateDeal()).with(Column.HELP_REQUIRED, "Yes")).errors()).containsExactly(
				"Choose 1 to 6 in What specific help from Microsoft? when Microsoft help is required",
				"Customer Contact First Name is mandatory when Microsoft help is required",
				"Customer Contact Last Name is mandatory when Microsoft help is required",
				"Customer Contact Phone number is mandatory when Microsoft help is required",
				"Customer Contact Email Address is mandatory when Microsoft help is required");
	}

	@Test
	void keepsTheContactThatTheVendorHasSeen() {
		Planned planned = plan(cast.exported(cast.partnerLed())
			.with(Column.HELP_REQUIRED, "Yes")
			.with(Column.HELP_KIND, "1")
			.with(Column.CONTACT_FIRST_NAME, "Other"));
		assertThat(planned.notices())
			.containsExactly("Customer Contact First Name cannot be changed and was left as it is");
		assertThat(cast.apply(planned).engagement().contact()).isEqualTo(DealMother.CONTACT);
	}

	@Test
	void notesThatHelpAndSharingAreNotTakenBack() {
		Planned help = plan(cast.exported(cast.coSell()).with(Column.HELP_REQUIRED, "No").with(Column.SHARE, "No"));
		assertThat(help.errors()).isEmpty();
		assertThat(help.notices()).containsExactly("Microsoft help required? cannot be taken back");
		assertThat(help.outcome()).isEqualTo(Outcome.UNCHANGED);
		Planned share = plan(cast.exported(cast.partnerLed()).with(Column.SHARE, "No"));
		assertThat(share.notices()).containsExactly("Share with Microsoft sales team cannot be taken back");
		assertThat(share.outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void wantsYesOrNoOfHelpAndSharing() {
		assertThat(plan(cast.exported(cast.partnerLed()).with(Column.SHARE, "")).errors())
			.containsExactly("Mandatory field Share with Microsoft sales team missing");
		Planned maybe = plan(cast.exported(cast.coSell()).with(Column.HELP_REQUIRED, "Maybe"));
		assertThat(maybe.errors()).containsExactly("Microsoft help required?: \"Maybe\" is not one of Yes, No");
		assertThat(maybe.notices()).isEmpty();
	}

	@Test
	void letsOnlyTheStarterShareOrAskForHelp() {
		Deal inbound = cast.apply(plan(cast.exported(cast.inbound()).status("Active/Accepted")));
		Planned planned = plan(cast.exported(inbound)
			.with(Column.HELP_REQUIRED, "Yes")
			.with(Column.HELP_KIND, "1")
			.with(Column.SHARE, "Yes")
			.with(Column.CONTACT_EMAIL, "mine"));
		assertThat(planned.errors()).isEmpty();
		assertThat(planned.notices()).containsExactlyInAnyOrder(
				"Microsoft help required? cannot be changed and was left as it is",
				"What specific help from Microsoft? cannot be changed and was left as it is",
				"Share with Microsoft sales team cannot be changed and was left as it is",
				"Customer Contact Email Address cannot be changed and was left as it is");
		assertThat(planned.outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void winsAnAssessmentAfterAllItsStagesOnly() {
		Deal deal = cast.assessment();
		assertThat(plan(cast.exported(deal).status("Closed/Won")).errors())
			.containsExactly("Won needs every stage of the assessment to be complete");
		assertThat(plan(cast.exported(deal).with(Column.STAGE, "60")).errors())
			.containsExactly("Won needs every stage of the assessment to be complete");
		for (SalesStage stage : List.of(SalesStage.QUALIFIED, SalesStage.DEVELOPED, SalesStage.PROPOSED)) {
			deal = cast.apply(plan(cast.exported(deal).with(Column.STAGE, String.valueOf(stage.percent()))));
		}
		Planned planned = plan(cast.exported(deal).status("Closed/Won").with(Column.STAGE, "80"));
		assertThat(planned.errors()).isEmpty();
		assertThat(cast.apply(planned).substatus()).isEqualTo(Substatus.WON);
	}

	@Test
	void keepsTheSolutionOfAnAssessment() {
		Planned planned = plan(cast.exported(cast.assessment()).solution(1, "SOL-1001-AAAA"));
		assertThat(planned.errors()).isEmpty();
		assertThat(planned.notices()).containsExactly("Solution 1 cannot be changed and was left as it is");
	}

	@Test
	void keepsARetiredSolutionThatIsThereButAddsNone() {
		Deal deal = cast.privateDeal();
		jdbc.sql("update referral_solution set solution_id = 'SOL-OLD' where referral_id = :id and position = 1")
			.param("id", deal.referral().id())
			.update();
		Deal old = cast.again(deal);
		assertThat(plan(cast.exported(old).solution(1, "SOL-OLD, EUR, 1")).errors()).isEmpty();
		assertThat(plan(cast.exported(cast.privateDeal()).solution(3, "SOL-OLD")).errors())
			.containsExactly("Solution 3: solution \"SOL-OLD\" is not in the catalogue");
		assertThat(plan(cast.exported(cast.privateDeal()).solution(3, "SOL-9001-ZZZZ")).errors())
			.containsExactly("Assessments are created in the wizard");
		assertThat(plan(cast.exported(cast.privateDeal()).solution(3, "SOL-NONE")).errors())
			.containsExactly("Solution 3: solution \"SOL-NONE\" is not in the catalogue");
	}

	@Test
	void refusesANewPastDateOnly() {
		Deal deal = cast.privateDeal();
		jdbc.sql("update referral set close_date = '2020-01-30' where id = :id")
			.param("id", deal.referral().id())
			.update();
		FileRow row = cast.exported(cast.again(deal)).with(Column.CRM_ID, "new");
		assertThat(plan(row).errors()).isEmpty();
		assertThat(plan(row.with(Column.CLOSE_DATE, "1/31/2020")).errors())
			.containsExactly("Estimated Close Date: \"1/31/2020\" is in the past");
	}

	@Test
	void countsTheDecimalsOfANewCurrency() {
		Deal deal = cast.apply(plan(cast.exported(cast.privateDeal()).with(Column.VALUE, "10.50")));
		assertThat(plan(cast.exported(deal).with(Column.CURRENCY, "JPY")).errors())
			.containsExactly("Estimated Deal Value: JPY has 0 decimals");
	}

	@Test
	void processesNothingWithoutConsent() {
		assertThat(plan(cast.exported(cast.privateDeal()).with(Column.CONSENT, "No").with(Column.CRM_ID, "1")).errors())
			.containsExactly("Consent to share Customer/Partner contact is No: the deal was not processed");
	}

	@Test
	void keepsAReferralsUserOnTheTeam() {
		Viewer user = cast.member(Role.REFERRALS_USER, cast.contoso.locationId());
		Deal deal = cast.privateDeal();
		TeamMember me = new TeamMember("Some", "Body", "+1 555 0100", user.email());
		deal = cast.record(deal.edit(Edit.of(deal).withTeam(List.of(DealMother.MINA, me)), DealMother.later()));
		Planned removed = cast.plan(user,
				cast.exported(deal).member(2, "").member(1, "Åke, Öberg, 046, ake@x.example"));
		assertThat(removed.notices()).containsExactly("You were added to the team");
		assertThat(removed.deal().referral().team()).extracting(TeamMember::firstName).containsExactly("Åke", "Some");
		assertThat(cast.plan(user, cast.exported(deal)).plan().findings()).isEmpty();
	}

	@Test
	void tellsAllErrorsOfARow() {
		FileRow row = cast.exported(cast.privateDeal())
			.with(Column.DEAL_NAME, "")
			.with(Column.VALUE, "a lot")
			.with(Column.CLOSE_DATE, "soon")
			.with(Column.STAGE, "late")
			.status("New/Won")
			.solution(1, "SOL-NONE")
			.member(1, "Mina");
		assertThat(plan(row).errors()).hasSize(9);
	}

	private Planned plan(FileRow row) {
		return cast.plan(admin, row);
	}

	private List<Deal> inEveryState() {
		List<Deal> deals = new ArrayList<>(List.of(cast.privateDeal(), cast.partnerLed(), cast.coSell(),
				cast.assessment(), won(cast.coSell()), lost(cast.partnerLed()), cast.inbound(), cast.sentByVendor()));
		deals.add(cast.record(cast.inbound().receive(DealMother.later())));
		deals.add(declined(cast.inbound()));
		deals.add(expired());
		deals.add(cast.apply(plan(cast.exported(cast.inbound()).status("Active/Accepted"))));
		return deals;
	}

	private static String now(Deal deal) {
		return DealCells.word(deal.status()) + "/" + DealCells.word(deal.substatus());
	}

	private static String verdict(Planned planned) {
		if (planned.errors().isEmpty()) {
			return planned.plan().changes().isEmpty() ? "stays" : now(planned.deal());
		}
		String error = planned.errors().get(0);
		if (error.startsWith("Won needs every stage")) {
			return "Closed/Won";
		}
		return error.contains("nothing can be changed any more") ? "final" : "refused";
	}

	/** Domain.md, section 4, in the words of bulk.md, section 1. */
	private static String expected(String now, String pair, boolean inbound) {
		if (pair.equals("New/Accepted") && !inbound) {
			return "stays";
		}
		if (pair.equals(now)) {
			return "stays";
		}
		if (now.startsWith("Closed")) {
			return "final";
		}
		List<String> next = now.startsWith("New") ? List.of("Active/Accepted", "Closed/Declined")
				: List.of("Closed/Won", "Closed/Lost");
		return next.contains(pair) ? pair : "refused";
	}

	private Deal won(Deal deal) {
		return cast.record(deal.win(DealMother.later()));
	}

	private Deal lost(Deal deal) {
		return cast.record(deal.lose(Reason.OTHER_VENDOR, "On price", DealMother.later()));
	}

	private Deal declined(Deal deal) {
		return cast.record(deal.decline(Reason.TIMELINE, "", DealMother.later()));
	}

	private Deal expired() {
		return cast.record(cast.inbound().expire(DealMother.origin(DealMother.MONDAY.plus(Duration.ofDays(14)))));
	}

	private static app.tandem.deal.Change edited(Deal deal, SalesStage stage) {
		return deal.edit(Edit.of(deal).withStage(stage), DealMother.later());
	}

}
