package app.tandem.deal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class DealFilterTests {

	private static final String LONDON = "00000000-0000-0001-0000-000000000002";

	@ParameterizedTest
	@ValueSource(strings = { "tab=inbound", "tab=outbound", "tab=favorites", "tab=inbound&q=toys",
			"tab=inbound&q=50%25 off_\\ \"now\" %26 then", "tab=outbound&q=회사", "tab=inbound&status=WON&status=LOST",
			"tab=inbound&type=CO_SELL&type=P2P", "tab=inbound&country=SE&country=KR", "tab=inbound&location=" + LONDON,
			"tab=inbound&stage=QUALIFIED&stage=WON", "tab=inbound&customer=toys&customer=Wing \"tip\"",
			"tab=inbound&solution=SOL-1234-PQRS", "tab=inbound&team=me&team=ann", "tab=inbound&registration=APPROVED",
			"tab=inbound&close-date-from=2026-01-01&value-to=12.5&created-from=2026-02-28", "tab=inbound&sort=name",
			"tab=inbound&sort=-close-date",
			"tab=favorites&q=toys&status=ACCEPTED&type=PRIVATE&stage=CREATED&country=SE&location=" + LONDON
					+ "&sort=-value" })
	void writesBackTheQueryStringItWasReadFrom(String query) {
		assertThat(string(read(query).words())).isEqualTo(string(words(query)));
	}

	@ParameterizedTest
	@EnumSource
	void writesBackEveryListColumnInBothDirections(DealColumn column) {
		for (boolean descending : new boolean[] { true, false }) {
			DealFilter filter = DealFilter.of(Tab.OUTBOUND).in(new SortOrder(column, descending));
			assertThat(DealFilter.of(filter.words())).isEqualTo(filter);
		}
	}

	@Test
	void readsEveryWord() {
		DealFilter filter = read("tab=outbound&q=toys&status=WON&type=P2P&country=SE&location=" + LONDON
				+ "&stage=QUALIFIED&sort=customer");
		assertThat(filter.facets()).isEqualTo(Map.of(Facet.STATUS, Set.of("WON"), Facet.TYPE, Set.of("P2P"),
				Facet.COUNTRY, Set.of("SE"), Facet.LOCATION, Set.of(LONDON), Facet.STAGE, Set.of("QUALIFIED")));
		assertThat(filter.tab()).isEqualTo(Tab.OUTBOUND);
		assertThat(filter.query()).isEqualTo("toys");
		assertThat(filter.order()).isEqualTo(new SortOrder(DealColumn.CUSTOMER, false));
	}

	@Test
	void readsDaysAndAmountsAsPeopleWriteThem() {
		assertThat(read("close-date-from=6/30/2026&close-date-to=2026-07-31&value-from= 0100.50 &value-to=9").bounds())
			.isEqualTo(Map.of(Bound.CLOSE_DATE_FROM, "2026-06-30", Bound.CLOSE_DATE_TO, "2026-07-31", Bound.VALUE_FROM,
					"100.5", Bound.VALUE_TO, "9"));
	}

	@Test
	void onlyASelectionReadsWhatWasPicked() {
		MultiValueMap<String, String> words = words("tab=outbound&pick=" + LONDON + "&pick=nonsense");
		assertThat(DealFilter.of(words).picked()).isEmpty();
		DealFilter selection = DealFilter.ofSelection(words);
		assertThat(selection.picked()).containsExactly(UUID.fromString(LONDON));
		assertThat(DealFilter.ofQueryString(selection.queryString())).isEqualTo(selection);
	}

	@Test
	void nothingSaidIsTheInboundTabNewestFirst() {
		assertThat(read("")).isEqualTo(DealFilter.of(Tab.INBOUND));
		assertThat(DealFilter.of(Tab.INBOUND).order()).isEqualTo(new SortOrder(DealColumn.CREATED, true));
	}

	@Test
	void whatIsSaidBySayingNothingIsLeftOut() {
		assertThat(string(read("tab=outbound&q=&sort=-created").words())).isEqualTo("tab=outbound");
		assertThat(string(read("tab=outbound&sort=created").words())).isEqualTo("tab=outbound&sort=created");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tab=elsewhere", "status=won", "status=OPEN", "status=", "type=private", "type=ANY",
			"country=", "country=S", "country=SWE", "country=1%2B", "country=%3F%3F", "country=%EA%B0%80%EA%B0%80",
			"location=london", "location=", "stage=20", "stage=ANY", "sort=", "sort=-", "sort=password", "sort=--name",
			"sort=name desc", "utm_source=mail", "q=", "q=%20%20", "q=%00", "customer=", "customer=%00", "team=%20",
			"solution=", "registration=OPEN", "close-date-from=tomorrow", "created-to=2026-02-30", "value-from=-1",
			"value-from=1E9", "value-to=many" })
	void wordsThatMeanNothingAreLeftOut(String query) {
		assertThat(read(query)).isEqualTo(DealFilter.of(Tab.INBOUND));
	}

	@Test
	void whatMeansSomethingStaysBesideWhatDoesNot() {
		assertThat(string(read("tab=inbound&status=WON&status=nonsense&status=LOST").words()))
			.isEqualTo("tab=inbound&status=WON&status=LOST");
	}

	@Test
	void theSameWordTwiceIsSaidOnce() {
		assertThat(string(read("tab=inbound&status=WON&status=WON&country=se&country=SE").words()))
			.isEqualTo("tab=inbound&status=WON&country=SE");
	}

	@Test
	void aWordWithoutAValueIsNoFault() {
		assertThat(read("q&tab&status&country&location&stage&type&sort")).isEqualTo(DealFilter.of(Tab.INBOUND));
	}

	@Test
	void aLongSearchIsCutBetweenLetters() {
		assertThat(read("q=" + "x".repeat(300)).query()).hasSize(200);
		assertThat(read("q=x" + "😀".repeat(200)).query()).isEqualTo("x" + "😀".repeat(99));
	}

	@Test
	void charactersThatNobodyTypesAreLeftOutOfTheSearch() {
		assertThat(read("q=to%00ys").query()).isEqualTo("toys");
	}

	@Test
	void anotherTabKeepsTheFilter() {
		DealFilter filter = read("tab=inbound&q=toys&status=WON&sort=name");
		assertThat(string(filter.on(Tab.FAVORITES).words())).isEqualTo("tab=favorites&q=toys&status=WON&sort=name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=toys", "status=WON", "type=P2P", "country=SE", "location=" + LONDON, "stage=WON",
			"team=me", "value-to=5" })
	void anythingButTabAndOrderNarrowsTheList(String query) {
		assertThat(read(query).isNarrowed()).isTrue();
		assertThat(read("tab=outbound&sort=name").isNarrowed()).isFalse();
	}

	private static DealFilter read(String query) {
		return DealFilter.of(words(query));
	}

	private static MultiValueMap<String, String> words(String query) {
		MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		for (String pair : query.split("&")) {
			String[] parts = pair.split("=", 2);
			words.add(parts[0], (parts.length > 1) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
		}
		return words;
	}

	private static String string(MultiValueMap<String, String> words) {
		List<String> pairs = new ArrayList<>();
		words.forEach((name, values) -> values.forEach((value) -> pairs.add(name + "=" + value)));
		return String.join("&", pairs);
	}

}
