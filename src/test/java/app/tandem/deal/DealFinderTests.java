package app.tandem.deal;

import java.util.List;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.Programme.LONDON;
import static app.tandem.deal.Programme.SEOUL;
import static app.tandem.deal.Programme.wanted;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Programme.class, DealFinder.class })
class DealFinderTests {

	private static final Selling PRIVATE = new Selling(Contact.NONE, Ask.NOTHING, false, false);

	private static final Selling PARTNER_LED = new Selling(CONTACT, Ask.NOTHING, true, false);

	private static final int MOST = 8;

	private final DealFinder finder;

	private final Programme programme;

	private Viewer admin;

	@SuppressWarnings("NullAway.Init")
	DealFinderTests(@Autowired DealFinder finder, @Autowired Programme programme) {
		this.finder = finder;
		this.programme = programme;
	}

	@BeforeEach
	void begin() {
		programme.begin();
		admin = programme.member(CONTOSO, "admin@contoso.example", Role.ACCOUNT_ADMIN);
	}

	@Test
	void namesThatBeginWithTheWordComeFirst() {
		create("Fleet telematics");
		create("Big telematics");
		create("Biotelematics");
		create("Telematics for vans");
		noted("Trucks", "telematics, they say", "");
		assertThat(names("TELEmatics")).containsExactly("Telematics for vans", "Big telematics", "Fleet telematics",
				"Biotelematics", "Trucks");
	}

	@Test
	void theExactCrmIdComesBeforeWhatMerelyHoldsIt() {
		for (int n = 0; n < MOST; n++) {
			create("CRM-12 " + n);
		}
		noted("Trucks", "", "crm-12");
		assertThat(names("CRM-12")).hasSize(MOST).startsWith("Trucks");
	}

	@Test
	void theExactCrmIdIsFoundHoweverManyNewerDealsHoldIt() {
		Deal deal = noted("Trucks", "", "CRM-12");
		for (int n = 0; n < 201; n++) {
			create("Vans CRM-12 " + n);
		}
		assertThat(finder.best("CRM-12", admin, 1)).extracting(DealFinder.Found::id)
			.containsExactly(deal.referral().id());
	}

	@Test
	void theIdFindsTheOneDeal() {
		Deal deal = create("Fleet");
		create("Fleet again");
		assertThat(names(deal.referral().id().toString())).containsExactly("Fleet");
		assertThat(names(deal.referral().id().toString().toUpperCase())).containsExactly("Fleet");
		assertThat(names(deal.engagement().id().toString())).containsExactly("Fleet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "장난", "ИГРУШ", "åsas", "%", "_a\\" })
	void anyScriptAndAnySignIsLookedForAsItIs(String word) {
		create("Toys 장난감 Игрушки Åsas 50 % _a\\b");
		create("Toys");
		assertThat(finder.best(word, admin, MOST)).hasSize(1);
	}

	@Test
	void nothingIsFoundByNothing() {
		create("Toys");
		assertThat(finder.best("", admin, MOST)).isEmpty();
		assertThat(finder.best("  ", admin, MOST)).isEmpty();
	}

	@Test
	void nobodyFindsADealOutsideOfTheirScope() {
		Deal london = programme.create(wanted(LONDON, PRIVATE, "Toys of London", JOHN));
		programme.create(wanted(SEOUL, PRIVATE, "Toys of Seoul", JOHN));
		Viewer mina = programme.member(CONTOSO, MINA.email(), Role.REFERRALS_USER);
		Viewer seoul = programme.member(CONTOSO, "seoul@contoso.example", Role.REFERRALS_ADMIN, SEOUL);
		Viewer fabrikam = programme.member(FABRIKAM, "admin@fabrikam.example", Role.ACCOUNT_ADMIN);
		Viewer seller = programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
		for (String word : List.of("Toys", "tailspin", london.referral().id().toString(), TERMS.crmId())) {
			assertThat(finder.best(word, mina, MOST)).as(word).isEmpty();
			assertThat(finder.best(word, fabrikam, MOST)).as(word).isEmpty();
			assertThat(finder.best(word, seller, MOST)).as(word).isEmpty();
		}
		assertThat(finder.best("Toys", seoul, MOST)).extracting(DealFinder.Found::name)
			.containsExactly("Toys of Seoul");
		assertThat(finder.best("Toys", Viewer.withoutRights(admin.memberId(), admin.organizationId(), "Gone"), MOST))
			.isEmpty();
	}

	@Test
	void sellersFindWhatPartnersShareButNotByItsCrmId() {
		Deal led = programme.create(wanted(LONDON, PARTNER_LED, "Toys", MINA));
		Terms terms = new Terms("Toys", TERMS.value(), TERMS.closeDate(), "", "CRM-4711", "");
		programme.record(led.edit(Edit.of(led).withTerms(terms), later()));
		Viewer seller = programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
		assertThat(finder.best("Toys", seller, MOST)).extracting(DealFinder.Found::direction)
			.containsExactly(Direction.INBOUND);
		assertThat(finder.best("CRM-4711", seller, MOST)).isEmpty();
		assertThat(finder.best("CRM-4711", admin, MOST)).extracting(DealFinder.Found::direction)
			.containsExactly(Direction.OUTBOUND);
	}

	private List<String> names(String word) {
		return finder.best(word, admin, MOST).stream().map(DealFinder.Found::name).toList();
	}

	private Deal create(String name) {
		return programme.create(wanted(LONDON, PRIVATE, name, MINA));
	}

	private Deal noted(String name, String notes, String crmId) {
		Deal deal = create(name);
		Terms terms = new Terms(name, TERMS.value(), TERMS.closeDate(), notes, crmId, "");
		return programme.record(deal.edit(Edit.of(deal).withTerms(terms), later()));
	}

}
