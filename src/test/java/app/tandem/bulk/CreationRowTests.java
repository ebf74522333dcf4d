package app.tandem.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Base;
import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealMother;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Help;
import app.tandem.deal.Reason;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Source;
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
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows without Referral ID (bulk.md, section 1). */
@WritingTest
@Transactional
class CreationRowTests {

	private final ImportCast cast;

	private Viewer admin = ImportCast.NOBODY;

	CreationRowTests(ApplicationContext beans) {
		this.cast = new ImportCast(beans);
	}

	@BeforeEach
	void enter() {
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@Test
	void storesNewAcceptedAsAnActiveAcceptedOutboundDeal() {
		Deal deal = cast.apply(plan(FileRow.creation()));
		assertThat(deal.substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(deal.party().invitation()).isNull();
		assertThat(deal.party().locationId()).isEqualTo(cast.contoso.locationId());
		assertThat(deal.type().base()).isEqualTo(Base.PRIVATE);
		assertThat(deal.referral().terms().value().amount()).isEqualByComparingTo("25000");
		assertThat(deal.referral().terms().closeDate()).isEqualTo(LocalDate.parse("2036-09-30"));
	}

	@Test
	void recordsWhoCreatedItByImport() {
		Planned planned = plan(FileRow.creation());
		assertThat(planned.plan().changes()).singleElement().satisfies((change) -> {
			assertThat(change.origin().source()).isEqualTo(Source.IMPORT);
			assertThat(change.origin().actorId()).isEqualTo(admin.memberId());
			assertThat(change.events()).singleElement().isInstanceOf(DealEvent.Created.class);
		});
	}

	@ParameterizedTest
	@CsvSource({ "New,Pending", "New,Received", "Active,Accepted", "Closed,Won", "Closed,Lost", "Closed,Declined",
			"Closed,Expired", "Active,Won", "Closed,Accepted" })
	void beginsWithNewAcceptedOnly(String status, String substatus) {
		Planned planned = plan(FileRow.creation().with(Column.STATUS, status).with(Column.SUBSTATUS, substatus));
		assertThat(planned.errors())
			.containsExactly("Status %s/%s cannot begin a deal; allowed: New/Accepted".formatted(status, substatus));
	}

	@Test
	void takesStatusWordsInAnyCaseAndLanguage() {
		assertThat(plan(FileRow.creation().status(" NEW /accepted")).errors()).isEmpty();
		assertThat(plan(FileRow.creation().with(Column.STATUS, "Neu")).errors())
			.containsExactly("Partner Referral Status: \"Neu\" is not one of New, Active, Closed");
	}

	@ParameterizedTest
	@EnumSource(names = { "DEAL_NAME", "CUSTOMER_NAME", "ADDRESS_LINE_1", "CITY", "COUNTRY", "STATUS", "SUBSTATUS",
			"VALUE", "CURRENCY", "CLOSE_DATE", "HELP_REQUIRED", "SHARE", "CONSENT" })
	void missesEachMandatoryCell(Column column) {
		for (String blank : List.of("", "  ", "\u00a0")) {
			assertThat(plan(FileRow.creation().with(column, blank)).errors())
				.containsExactly("Mandatory field %s missing".formatted(column.label()));
		}
	}

	@Test
	void missesTheFirstSolutionAndMember() {
		assertThat(plan(FileRow.creation().solution(1, "").member(1, " ")).errors())
			.containsExactly("Mandatory field Solution 1 missing", "Mandatory field Team member 1 missing");
	}

	@Test
	void tellsAllErrorsOfARow() {
		FileRow row = FileRow.creation()
			.with(Column.DEAL_NAME, "")
			.with(Column.COUNTRY, "SWE")
			.with(Column.VALUE, "1,000")
			.with(Column.CLOSE_DATE, "31/12/2026")
			.with(Column.CONSENT, "No")
			.solution(1, "SOL-NONE")
			.solution(3, "SOL-1001-AAAA, EUR, -1")
			.member(1, "Mina, Park")
			.with(Column.MPN_ID, "1");
		assertThat(plan(row).errors()).containsExactlyInAnyOrder("Mandatory field Deal Name missing",
				"Customer Country: \"SWE\" is not a two-letter country code (is SE meant?)",
				"Estimated Deal Value: \"1,000\" is not a plain number above 0, such as 12563.50"
						+ " (leave out thousands separators; the decimal point is a dot)",
				"Estimated Close Date: \"31/12/2026\" is not a date of the form MM/DD/YYYY",
				"Consent to share Customer/Partner contact is No: the deal was not processed",
				"Solution 1: solution \"SOL-NONE\" is not in the catalogue",
				"Solution 3: \"-1\" is not a plain number above 0, such as 12563.50 (negative)",
				"Team member 1: needs first name, last name, phone and e-mail, separated by commas; phone is missing",
				"Team member 1: needs first name, last name, phone and e-mail, separated by commas; e-mail is missing",
				"You may not create deals in 1");
	}

	@Test
	void asksForShareOnlyWithoutHelp() {
		assertThat(plan(FileRow.creation().without(Column.SHARE)).errors())
			.containsExactly("Mandatory field Share with Microsoft sales team missing");
		assertThat(plan(FileRow.coSellCreation().without(Column.SHARE)).errors()).isEmpty();
	}

	@Test
	void doesNotReadShareWithHelp() {
		Planned planned = plan(FileRow.coSellCreation().with(Column.SHARE, "perhaps"));
		assertThat(planned.errors()).isEmpty();
		assertThat(planned.deal().type().base()).isEqualTo(Base.CO_SELL);
	}

	@Test
	void derivesTheTypeFromHelpAndSharing() {
		assertThat(plan(FileRow.coSellCreation()).deal().type().base()).isEqualTo(Base.CO_SELL);
		assertThat(plan(FileRow.creation().with(Column.SHARE, "yes")).deal().type().base()).isEqualTo(Base.PARTNER_LED);
		assertThat(plan(FileRow.creation().with(Column.SHARE, "NO")).deal().type().base()).isEqualTo(Base.PRIVATE);
	}

	@Test
	void asksTheVendorWhereHelpIsRequired() {
		Planned planned = plan(FileRow.coSellCreation().with(Column.NOTES_TO_MICROSOFT, "Please call"));
		assertThat(planned.plan().changes()).hasSize(2);
		Deal deal = cast.apply(planned);
		assertThat(deal.standing().vendor()).isEqualTo(Substatus.PENDING);
		assertThat(deal.engagement().ask().help()).isEqualTo(Help.PROOF_OF_CONCEPT);
		assertThat(deal.engagement().ask().notes()).isEqualTo("Please call");
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "Proof of concept / Demo", "proof of concept /demo", "3 - Proof of Concept/Demo" })
	void takesTheKindOfHelpByNumberOrWords(String text) {
		Deal deal = plan(FileRow.coSellCreation().with(Column.HELP_KIND, text)).deal();
		assertThat(deal.engagement().ask().help()).isEqualTo(Help.PROOF_OF_CONCEPT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "7", "six and a half" })
	void wantsAKindOfHelp(String text) {
		assertThat(plan(FileRow.coSellCreation().with(Column.HELP_KIND, text)).errors())
			.containsExactly("Choose 1 to 6 in What specific help from Microsoft? when Microsoft help is required");
	}

	@Test
	void wantsTheContactOnlyWithHelp() {
		FileRow row = FileRow.coSellCreation()
			.with(Column.CONTACT_FIRST_NAME, "")
			.with(Column.CONTACT_LAST_NAME, " ")
			.without(Column.CONTACT_PHONE)
			.with(Column.CONTACT_EMAIL, "");
		assertThat(plan(row).errors()).containsExactlyInAnyOrder(
				"Customer Contact First Name is mandatory when Microsoft help is required",
				"Customer Contact Last Name is mandatory when Microsoft help is required",
				"Customer Contact Phone number is mandatory when Microsoft help is required",
				"Customer Contact Email Address is mandatory when Microsoft help is required");
		assertThat(plan(row.with(Column.HELP_REQUIRED, "No").with(Column.SHARE, "No")).errors()).isEmpty();
	}

	@Test
	void judgesAContactThatIsGiven() {
		assertThat(plan(FileRow.creation().with(Column.CONTACT_EMAIL, "elsa")).errors())
			.containsExactly("Customer Contact Email Address: \"elsa\" is not an e-mail address");
	}

	@ParameterizedTest
	@CsvSource({ "'',10", "10,10", "20,20", "40%,40", "'60 %',60", "Negotiated,80", "qualified,20", "80,80" })
	void takesTheStageByNumberOrName(String text, int percent) {
		assertThat(plan(FileRow.creation().with(Column.STAGE, text)).deal().stage().percent()).isEqualTo(percent);
	}

	@ParameterizedTest
	@ValueSource(strings = { "100", "100%", "Won", "45", "0.4", "110", "soon" })
	void createsNoDealInAnotherStage(String text) {
		assertThat(plan(FileRow.creation().with(Column.STAGE, text)).errors()).singleElement()
			.asString()
			.startsWith("Sales Stage: \"" + text + "\" is not one of 10, 20, 40, 60, 80");
	}

	@Test
	void takesTheStageByTheNameThatTheCompanyGaveIt() {
		cast.nameStage(SalesStage.NEGOTIATED, "Closing talks");
		assertThat(plan(FileRow.creation().with(Column.STAGE, "closing  TALKS")).deal().stage())
			.isEqualTo(SalesStage.NEGOTIATED);
	}

	@Test
	void createsTheDealInTheStage() {
		Deal deal = cast.apply(plan(FileRow.creation().with(Column.STAGE, "60")));
		assertThat(deal.stage()).isEqualTo(SalesStage.PROPOSED);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-5", "1e3", "12.", "'1.234,56'", "'1 234'", "EUR 5", "1234567890123456" })
	void wantsAPlainValueAboveZero(String text) {
		assertThat(plan(FileRow.creation().with(Column.VALUE, text)).errors()).singleElement()
			.asString()
			.startsWith("Estimated Deal Value: \"" + text + "\" is not a plain number above 0, such as 12563.50");
	}

	@ParameterizedTest
	@CsvSource({ "KRW,100.50,0", "KWD,1.2345,3", "EUR,12563.005,2", "JPY,0.1,0" })
	void takesNoMoreDecimalsThanTheCurrencyHas(String currency, String value, int decimals) {
		FileRow row = FileRow.creation().with(Column.CURRENCY, currency).with(Column.VALUE, value);
		assertThat(plan(row).errors())
			.containsExactly("Estimated Deal Value: %s has %d decimals".formatted(currency, decimals));
	}

	@ParameterizedTest
	@CsvSource({ "KRW,100,100", "KWD,1.234,1.234", "EUR,12563.50,12563.5", "KRW,7500.00,7500" })
	void takesTheDecimalsThatTheCurrencyHas(String currency, String value, BigDecimal amount) {
		FileRow row = FileRow.creation().with(Column.CURRENCY, currency).with(Column.VALUE, value);
		assertThat(plan(row).deal().referral().terms().value().amount()).isEqualByComparingTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "usd", "US$", "XXX", "BTC" })
	void wantsAnIsoCurrency(String text) {
		assertThat(plan(FileRow.creation().with(Column.CURRENCY, text)).errors())
			.containsExactly("Currency: \"%s\" is not a three-letter currency code".formatted(text));
	}

	@ParameterizedTest
	@CsvSource({ "9/3/2026,2026-09-03", "09/03/2026,2026-09-03", "2026-09-03,2026-09-03", "3/8/2026,2026-03-08" })
	void takesMonthDayYearOrIso(String text, LocalDate date) {
		assertThat(plan(FileRow.creation().with(Column.CLOSE_DATE, text)).deal().referral().terms().closeDate())
			.as("yesterday counts, because somewhere it is not over")
			.isEqualTo(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "30/9/2026", "2/30/2027", "30.09.2026", "Sep 30, 2026", "9/30/26", "20260930" })
	void guessesNoDate(String text) {
		assertThat(plan(FileRow.creation().with(Column.CLOSE_DATE, text)).errors())
			.containsExactly("Estimated Close Date: \"%s\" is not a date of the form MM/DD/YYYY".formatted(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/07/2026", "2020-01-30" })
	void refusesAPastDate(String text) {
		assertThat(plan(FileRow.creation().with(Column.CLOSE_DATE, text)).errors())
			.containsExactly("Estimated Close Date: \"%s\" is in the past".formatted(text));
	}

	@Test
	void readsTheFourPartsOfASolution() {
		Deal deal = cast.apply(plan(FileRow.creation()
			.solution(1, "SOL-1001-AAAA, USD, 10.50, 100")
			.solution(2, " SOL-1002-BBBB ,, 0")
			.solution(4, "SOL-2001-CCCC,,,7")));
		assertThat(deal.referral().solutions()).extracting((solution) -> new SolutionText(solution).toString())
			.as("inner parts may be empty, gaps in the numbering are allowed, order is kept")
			.containsExactly("SOL-1001-AAAA USD 10.5 100", "SOL-1002-BBBB null 0 null", "SOL-2001-CCCC null null 7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "SOL-1001-AAAA, EUR, 1, 0 | Solution 1: \"0\" is not a whole number above 0",
			"SOL-1001-AAAA, EUR, 1, 1.5 | Solution 1: \"1.5\" is not a whole number above 0",
			"SOL-1001-AAAA, KRW, 1.5 | Solution 1: KRW has 0 decimals",
			"SOL-1001-AAAA, euro | Solution 1: \"euro\" is not a three-letter currency code",
			"SOL-1001-AAAA, , 1.555 | Solution 1: EUR has 2 decimals",
			"SOL-OLD | Solution 1: solution \"SOL-OLD\" is not in the catalogue",
			"sol-1001-aaaa | Solution 1: solution \"sol-1001-aaaa\" is not in the catalogue",
			"SOL-9001-ZZZZ | Assessments are created in the wizard",
			"SOL-1001-AAAA; SOL-1002-BBBB | Solution 1: solution \"SOL-1001-AAAA; SOL-1002-BBBB\" is not in the "
					+ "catalogue (put ID, currency, price and quantity with commas between them)" })
	void refusesAFaultySolution(String cell, String error) {
		assertThat(plan(FileRow.creation().solution(1, cell)).errors()).containsExactly(error);
	}

	@Test
	void refusesTheSameSolutionTwiceInARow() {
		assertThat(plan(FileRow.creation().solution(2, "SOL-1001-AAAA, EUR, 5")).errors())
			.containsExactly("Solution 2: \"SOL-1001-AAAA\" stands twice in the row");
	}

	@Test
	void readsTheFourPartsOfAMember() {
		Deal deal = cast.apply(plan(FileRow.creation()
			.member(1, "")
			.member(2, "\"Åke, Jr\", Öberg, 046, ake@x.example")
			.member(9, FileRow.MINA)));
		assertThat(deal.referral().team()).containsExactly(new TeamMember("Åke, Jr", "Öberg", "046", "ake@x.example"),
				new TeamMember("Mina", "Park", "+82 2 555 0101", "mina@contoso.example"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { ", Park, 1, a@b.example | first name is missing", "Mina, , 1, a@b.example | last name is missing",
					"Mina, Park, , a@b.example | phone is missing", "Mina, Park, 1 | e-mail is missing",
					"Mina, Park, 1, a@b.example, x | there are more parts than these" })
	void wantsAllFourPartsOfAMember(String cell, String what) {
		assertThat(plan(FileRow.creation().member(1, cell)).errors()).containsExactly(
				"Team member 1: needs first name, last name, phone and e-mail, separated by commas; " + what);
	}

	@Test
	void takesFiftySolutionsAndMembers() {
		FileRow row = FileRow.creation();
		for (int n = 1; n <= Column.MOST_NUMBERED; n++) {
			cast.solution("SOL-FIFTY-" + n, false);
			row = row.solution(n, "SOL-FIFTY-" + n + ", EUR, " + n)
				.member(n, "First " + n + ", Last, 1, m" + n + "@x.example");
		}
		Deal deal = cast.apply(plan(row));
		assertThat(deal.referral().solutions()).hasSize(50);
		assertThat(deal.referral().solutions().get(49).solutionId()).isEqualTo("SOL-FIFTY-50");
		assertThat(deal.referral().team()).hasSize(50);
		assertThat(deal.referral().team().get(49).firstName()).isEqualTo("First 50");
	}

	@Test
	void addsAReferralsUserWhoImportsAsLastMember() {
		Viewer user = cast.member(Role.REFERRALS_USER, cast.london);
		Planned planned = cast.planAll(user, cast.london, FileRow.creation()).get(0);
		assertThat(planned.notices()).containsExactly("You were added to the team");
		assertThat(planned.deal().referral().team()).hasSize(2)
			.last()
			.isEqualTo(new TeamMember("Some", "Body", "+1 555 0100", user.email()));
		cast.apply(planned);
	}

	@Test
	void addsNobodyWhoIsOnTheTeamAlready() {
		Viewer user = cast.member(Role.REFERRALS_USER, cast.london);
		FileRow row = FileRow.creation().member(2, "Some, Body, 1, " + user.email().toUpperCase(Locale.ROOT));
		Planned planned = cast.planAll(user, cast.london, row).get(0);
		assertThat(planned.notices()).isEmpty();
		assertThat(planned.deal().referral().team()).hasSize(2);
		assertThat(plan(FileRow.creation()).deal().referral().team()).as("an admin's deal").hasSize(1);
	}

	@Test
	void createsWhereTheRowSays() {
		FileRow row = FileRow.creation().with(Column.MPN_ID, " " + ImportCast.mpnId(cast.london) + " ");
		assertThat(plan(row).deal().party().locationId()).isEqualTo(cast.london);
	}

	@Test
	void createsOnlyInOpenLocationsInScope() {
		Viewer londoner = cast.member(Role.REFERRALS_ADMIN, cast.london);
		List<String> refusals = new ArrayList<>();
		for (String mpnId : List.of(ImportCast.mpnId(cast.contoso.locationId()), ImportCast.mpnId(cast.closed),
				ImportCast.mpnId(cast.fabrikam.locationId()), "no-such-location")) {
			Planned planned = cast.planAll(londoner, cast.london, FileRow.creation().with(Column.MPN_ID, mpnId)).get(0);
			refusals.addAll(planned.errors().stream().map((error) -> error.replace(mpnId, "X")).toList());
		}
		assertThat(refusals).as("all alike, so that nothing can be learned")
			.hasSize(4)
			.containsOnly("You may not create deals in X");
	}

	@Test
	void wantsALocation() {
		assertThat(cast.planAll(admin, null, FileRow.creation()).get(0).errors())
			.containsExactly("You may not create deals in –");
		assertThat(cast.planAll(admin, cast.closed, FileRow.creation()).get(0).errors()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "No,is No: the deal was not processed", "nej,is No: the deal was not processed" })
	void processesNothingWithoutConsent(String text, String error) {
		assertThat(plan(FileRow.creation().with(Column.CONSENT, text)).errors())
			.containsExactly("Consent to share Customer/Partner contact " + error);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Yes", "yes", "YES ", "예", "Да", "Ja" })
	void takesConsentInAnyLanguage(String text) {
		assertThat(plan(FileRow.creation().with(Column.CONSENT, text)).errors()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "1", "Y" })
	void takesNothingElseForConsent(String text) {
		assertThat(plan(FileRow.creation().with(Column.CONSENT, text)).errors())
			.containsExactly("Consent to share Customer/Partner contact: \"%s\" is not one of Yes, No".formatted(text));
	}

	@Test
	void neverReadsWhatIsNeverWrittenTo() {
		FileRow row = FileRow.creation()
			.with(Column.ERRORS, "Mandatory field Solution 1 missing")
			.with(Column.ENGAGEMENT_ID, "nonsense")
			.with(Column.MICROSOFT_STATUS, "nonsense")
			.with(Column.ROW_VERSION, "nonsense")
			.with(Column.REASON, "nonsense");
		assertThat(plan(row).errors()).isEmpty();
	}

	@Test
	void takesABlankOfAnyKindForNoReferralId() {
		assertThat(plan(FileRow.creation().with(Column.REFERRAL_ID, "\u00a0 ")).outcome()).isEqualTo(Outcome.CREATED);
	}

	@Test
	void padsTheDunsNumber() {
		Deal deal = cast.apply(plan(FileRow.creation().with(Column.DUNS, "81466849")));
		assertThat(deal.engagement().customer().duns()).isEqualTo("081466849");
	}

	@ParameterizedTest
	@EnumSource(names = { "CONTACT_PHONE", "DUNS", "CRM_ID", "POSTAL_CODE" })
	void refusesWhatASpreadsheetShortened(Column column) {
		assertThat(plan(FileRow.creation().with(column, "1.23E+10")).errors()).containsExactly(
				column.label() + ": \"1.23E+10\" was shortened by a spreadsheet; format the column as text");
	}

	@Test
	void keepsTextsToTheLetter() {
		String notes = "  =SUM(A1:A2)\n'; DROP TABLE referral; -- <script>alert(1)</script> ${7*7} 한국어 \uD83D\uDE80  ";
		Deal deal = cast.apply(plan(FileRow.creation()
			.with(Column.DEAL_NAME, "@handle \u202Eevil")
			.with(Column.NOTES, notes)
			.with(Column.CRM_ID, "0000123")
			.with(Column.CAMPAIGN_ID, "-5")));
		assertThat(deal.referral().terms().name()).isEqualTo("@handle \u202Eevil");
		assertThat(deal.referral().terms().notes()).isEqualTo(notes);
		assertThat(deal.referral().terms().crmId()).isEqualTo("0000123");
		assertThat(deal.referral().terms().campaignId()).isEqualTo("-5");
	}

	@Test
	void warnsOfALiveDuplicate() {
		cast.apply(plan(FileRow.creation().with(Column.DEAL_NAME, "The first")));
		Planned planned = plan(FileRow.creation());
		assertThat(planned.outcome()).isEqualTo(Outcome.CREATED);
		assertThat(planned.warnings()).containsExactly("Looks like The first: same customer and solution");
		assertThat(plan(FileRow.creation().solution(1, "SOL-2001-CCCC")).warnings()).as("no common solution").isEmpty();
		assertThat(plan(FileRow.creation().with(Column.CITY, "Umeå").with(Column.POSTAL_CODE, "901 01")).warnings())
			.as("another customer")
			.isEmpty();
	}

	@Test
	void warnsOfADuplicateInTheFile() {
		List<Planned> planned = cast.planAll(admin, cast.london, FileRow.creation().with(Column.DEAL_NAME, "One"),
				FileRow.creation().with(Column.DEAL_NAME, "Two"));
		assertThat(planned.get(0).warnings()).isEmpty();
		assertThat(planned.get(1).warnings()).containsExactly("Looks like One: same customer and solution");
	}

	@Test
	void namesNoDuplicateThatTheImporterMayNotSee() {
		cast.apply(plan(FileRow.creation().with(Column.DEAL_NAME, "Secret")));
		Viewer londoner = cast.member(Role.REFERRALS_ADMIN, cast.london);
		assertThat(cast.planAll(londoner, cast.london, FileRow.creation()).get(0).warnings()).isEmpty();
		Viewer other = cast.member(cast.fabrikam, Role.REFERRALS_ADMIN);
		assertThat(cast.planAll(other, cast.fabrikam.locationId(), FileRow.creation()).get(0).warnings()).isEmpty();
	}

	@Test
	void takesAClosedDealForNoDuplicate() {
		Deal lost = cast.apply(plan(FileRow.creation()));
		cast.record(lost.lose(Reason.OTHER, "", DealMother.later()));
		assertThat(plan(FileRow.creation()).warnings()).isEmpty();
	}

	private Planned plan(FileRow row) {
		return cast.plan(admin, row);
	}

	/** The four parts, with the price as it is written. */
	private record SolutionText(DealSolution solution) {

		@Override
		public String toString() {
			BigDecimal price = solution.price();
			return solution.solutionId() + " " + solution.currency() + " "
					+ ((price != null) ? price.stripTrailingZeros().toPlainString() : "null") + " "
					+ solution.quantity();
		}

	}

}
