package app.tandem.deal;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.later;
import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@Test
	void searchLooksThroughNameCustomerTeamIdsOfTheCrmAndNotes() {
		Deal deal = DealMother.coSell().build();
		String text = SearchText.of(deal);
		assertThat(text).contains("toyǀplanner", "tailspinǀtoys", "crm-17", "camp-4", "talkǀtoǀelsaǀfirst", "minaǀpark",
				JOHN.email());
	}

	@Test
	void customerAndTeamHaveALineOfTheirOwnWhateverTheNamesHold() {
		Deal deal = named("Toy\nplanner\tof 2026");
		Deal edited = deal.edit(Edit.of(deal).withTeam(List.of(JOHN, MINA)), later()).after();
		List<String> lines = SearchText.of(edited).lines().toList();
		assertThat(lines.get(0)).isEqualTo("toyǀplannerǀofǀ2026");
		assertThat(lines.get(SearchText.CUSTOMER_LINE - 1)).isEqualTo("tailspinǀtoys");
		assertThat(lines.get(SearchText.TEAM_LINE - 1))
			.isEqualTo("johnǀhillǀ" + JOHN.email() + "\tminaǀparkǀ" + MINA.email());
	}

	@Test
	void idsAreNoTextForEachDigitWouldStandInMostDeals() {
		Deal deal = DealMother.coSell().build();
		assertThat(SearchText.of(deal) + SearchText.sharedOf(deal)).doesNotContain(deal.referral().id().toString(),
				deal.engagement().id().toString());
	}

	@Test
	void theCustomersContactIsNotSearched() {
		assertThat(SearchText.of(DealMother.coSell().build())).doesNotContain(CONTACT.email());
	}

	@Test
	void sellersDoNotSearchNotesIdsOfTheCrmOrTeam() {
		Deal deal = DealMother.partnerLed().build();
		assertThat(SearchText.sharedOf(deal)).contains("toyǀplanner", "tailspinǀtoys")
			.doesNotContain("elsa", "crm-17", "camp-4", "mina", "john");
	}

	@ParameterizedTest
	@CsvSource({ "toy planner,TOY Planner", "Émile,éMILE", "Ёлка,ёЛКА", "한국 전력,한국", "Ｔａｉｌｓｐｉｎ,tailspin",
			"tailspin,ＴＡＩＬＳＰＩＮ", "ﾄﾖﾀ,トヨタ", "Straße,STRAßE", "ΟΔΟΣ ΑΘΗΝΩΝ,οδος", "№ 7,No 7" })
	void findsTheSameLettersInAnyCaseAndWidth(String name, String query) {
		assertThat(finds(named(name), query)).isTrue();
	}

	@Test
	void findsKoreanWhetherComposedOrNot() {
		String decomposed = Normalizer.normalize("삼성", Normalizer.Form.NFD);
		assertThat(decomposed).isNotEqualTo("삼성");
		assertThat(finds(named("삼성 생명"), decomposed)).isTrue();
		assertThat(finds(named(decomposed), "삼성")).isTrue();
		assertThat(finds(named("cafe\u0301 noir"), "CAFÉ")).isTrue();
	}

	@Test
	void findsALetterThatIsTwoInSmall() {
		assertThat(finds(named("İstanbul"), "İSTANBUL")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "50%,50\\%", "a_b,a\\_b", "c\\d,c\\\\d", "'100% _\\','100\\%ǀ\\_\\\\'" })
	void wildcardsMeanThemselves(String query, String pattern) {
		assertThat(SearchText.containing(query)).isEqualTo("%" + pattern + "%");
	}

	@Test
	void fullWidthWildcardsMeanThemselvesToo() {
		assertThat(SearchText.containing("50％＿")).isEqualTo("%50\\%\\_%");
	}

	@ParameterizedTest
	@CsvSource({ "network refresh 29603,29603 network refresh", "Data CENTRE move,centre",
			"'  Ünterwegs  2024-11 ',2024-11 unterwegs",
			"one two three four fives sixes sevens eights,sevens eights three", "29603,''", "스마트 공장 1,''", "'',''" })
	void numbersAndLongWordsAreLookedForFirst(String query, String words) {
		assertThat(SearchText.longWords(query)).containsExactly(words.isEmpty() ? new String[0] : words.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "Trey Research,rey res", "a customer of ours,a custo", "refresh 1,fresh 1", "Kundportal,kundpor",
			"mina,mina", "동해해운 주식회사,해해운 주식회", "'',''" })
	void aFewLettersAroundTheFirstBlankLeadToTheSameDeals(String query, String part) {
		assertThat(SearchText.part(query)).isEqualTo(part);
	}

	@Test
	void aPartOfATextHasWholeLetters() {
		assertThat(SearchText.part("😀😀😀😀 😀😀😀😀")).isEqualTo("😀😀😀 😀😀😀");
	}

	@Test
	void wordsAreFoundSideBySideWithinALine() {
		assertThat(finds(named("Toy planner"), "toy planner")).isTrue();
		assertThat(finds(named("Toy planner"), "toyplanner")).isFalse();
		assertThat(finds(named("Toy planner"), "planner tailspin")).isFalse();
	}

	@Test
	void theTextFollowsAnEdit() {
		Deal deal = DealMother.privateDeal().build();
		Deal edited = deal.edit(Edit.of(deal).withTeam(List.of(JOHN)), later()).after();
		assertThat(SearchText.of(deal)).contains("mina");
		assertThat(SearchText.of(edited)).doesNotContain("mina");
	}

	/** As the database does it: the pattern without its ends and escapes. */
	private static boolean finds(Deal deal, String query) {
		String pattern = SearchText.containing(query);
		return SearchText.of(deal).contains(pattern.substring(1, pattern.length() - 1).replaceAll("\\\\(.)", "$1"));
	}

	private static Deal named(String name) {
		Deal deal = DealMother.privateDeal().build();
		Terms terms = new Terms(name, TERMS.value(), TERMS.closeDate(), "", "", "");
		return deal.edit(Edit.of(deal).withTerms(terms), later()).after();
	}

}
