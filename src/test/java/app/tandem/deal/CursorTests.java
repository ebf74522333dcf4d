package app.tandem.deal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTests {

	private static final UUID ID = UUID.fromString("019cae00-1234-7abc-8def-0123456789ab");

	private static final DealRow ROW = new DealRow(ID, 3, true, "장난감 / 100% \"toys\"", "Tailspin, Toys", "SE",
			Base.CO_SELL, true, Direction.INBOUND, Substatus.RECEIVED, Substatus.ACCEPTED, SalesStage.PROPOSED,
			new BigDecimal("25000.0000"), "EUR", LocalDate.parse("2026-09-30"), "Stockholm", "CRM 7",
			RegistrationStatus.IN_REVIEW, Instant.parse("2026-03-02T09:00:00.123456Z"),
			Instant.parse("2026-03-03T09:00:00Z"), null, false);

	@ParameterizedTest
	@EnumSource
	void isReadAsItWasWrittenInEveryOrder(DealColumn column) {
		SortOrder order = new SortOrder(column, true);
		Cursor cursor = Cursor.at(ROW, order);
		assertThat(Cursor.of(cursor.word(), order)).contains(cursor);
		assertThat(cursor.id()).isEqualTo(ID);
	}

	@ParameterizedTest
	@EnumSource
	void fitsIntoAnAddressAsItIs(DealColumn column) {
		assertThat(Cursor.at(ROW, new SortOrder(column, false)).word()).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void keepsEveryMicrosecond() {
		assertThat(Cursor.at(ROW, SortOrder.NEWEST_FIRST).value()).isEqualTo("2026-03-02T09:00:00.123456Z");
	}

	@Test
	void anEmptyValueIsAValue() {
		SortOrder byName = new SortOrder(DealColumn.NAME, false);
		Cursor cursor = new Cursor("", ID);
		assertThat(Cursor.of(cursor.word(), byName)).contains(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "x", "%%%", "=", "AAAA", "MDE5Y2FlMDA", "한국" })
	void anythingElseIsTheBeginningOfTheList(String word) {
		assertThat(Cursor.of(word, SortOrder.NEWEST_FIRST)).isEmpty();
	}

	@Test
	void aWordLongerThanAnyNameMakesItIsTheBeginningOfTheList() {
		SortOrder byName = new SortOrder(DealColumn.NAME, false);
		assertThat(Cursor.of(new Cursor("😀".repeat(200), ID).word(), byName)).isPresent();
		assertThat(Cursor.of(new Cursor("x".repeat(5000), ID).word(), byName)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CREATED,yesterday", "UPDATED,12", "VALUE,much", "CLOSE_DATE,2026-02-30", "STAGE,Won", "CREATED,''",
			"STAGE,99999999999" })
	void aValueThatDoesNotFitTheOrderIsTheBeginningOfTheList(DealColumn column, String value) {
		assertThat(Cursor.of(new Cursor(value, ID).word(), new SortOrder(column, true))).isEmpty();
	}

	@Test
	void aPlaceInAnotherOrderIsTheBeginningOfTheList() {
		String word = Cursor.at(ROW, new SortOrder(DealColumn.NAME, false)).word();
		assertThat(Cursor.of(word, SortOrder.NEWEST_FIRST)).isEmpty();
	}

	@Test
	void aCharacterThatTheDatabaseDoesNotKnowIsTheBeginningOfTheList() {
		String word = Base64.getUrlEncoder().encodeToString((ID + "a\0b").getBytes(StandardCharsets.UTF_8));
		assertThat(Cursor.of(word, new SortOrder(DealColumn.NAME, false))).isEmpty();
	}

}
