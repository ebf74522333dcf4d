package app.tandem.bulk.cell;

import java.util.UUID;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static app.tandem.bulk.cell.CellAssertions.COLUMN;
import static app.tandem.bulk.cell.CellAssertions.holds;
import static app.tandem.bulk.cell.CellAssertions.isEmpty;
import static app.tandem.bulk.cell.CellAssertions.refused;

class TextCellTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "+82 10-1234-5678", "-5", "@handle", "=1+1", "null", "N/A", "-", "#1", "a  b", "\uD83D\uDE00",
					"<script>", "__${T(java.lang.Runtime)}__::.x", "../../etc/passwd", "ends \\", "a\tb", "\"" })
	void keepsTextsAsTheyAre(String text) {
		holds(TextCell.line(COLUMN, text, 200), text);
		holds(TextCell.block(COLUMN, text, 200), text);
	}

	@Test
	void trimsLinesButNotBlocks() {
		holds(TextCell.line(COLUMN, "\u00A0 a b \t", 200), "a b");
		holds(TextCell.block(COLUMN, "  a\n b \n", 200), "  a\n b \n");
	}

	@Test
	void isEmptyWhenBlank() {
		isEmpty(TextCell.line(COLUMN, " \u00A0\u200B\n", 200));
		isEmpty(TextCell.block(COLUMN, "\r\n \n", 200));
		isEmpty(TextCell.identifier(COLUMN, "", 200));
	}

	@Test
	void refusesLineBreaksInLines() {
		refused(TextCell.line(COLUMN, "a\nb", 200), FindingCode.ROW_TEXT);
		refused(TextCell.identifier(COLUMN, "a\rb", 200), FindingCode.ROW_TEXT);
	}

	@Test
	void makesAllLineBreaksOfBlocksTheSame() {
		holds(TextCell.block(COLUMN, "a\r\nb\rc\nd", 200), "a\nb\nc\nd");
	}

	@Test
	void countsCharactersNotTheirHalves() {
		String emoji = "\uD83D\uDE00";
		holds(TextCell.line(COLUMN, emoji.repeat(200), 200), emoji.repeat(200));
		refused(TextCell.line(COLUMN, "x".repeat(201), 200), FindingCode.ROW_LENGTH, "x".repeat(201), 200);
		refused(TextCell.block(COLUMN, "x".repeat(10_001), Limits.NOTES), FindingCode.ROW_LENGTH, "x".repeat(10_001),
				Limits.NOTES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.23E+10", "1,23E+10", "8E+15", "-1.2E+11" })
	void tellsNumbersThatWereShortened(String text) {
		refused(TextCell.identifier(COLUMN, text, 100), FindingCode.ROW_SHORTENED, text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "E+10", "12E5", "1.23E10", "SE+12", "12E+", "12E+x", "123456789012345", "000123" })
	void leavesOtherIdentifiersAlone(String text) {
		holds(TextCell.identifier(COLUMN, text, 100), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "F7EAAE47-0B84-4AC4-B4EA-5B2587D42CEE", "{f7eaae47-0b84-4ac4-b4ea-5b2587d42cee}",
			" f7eaae47-0b84-4ac4-b4ea-5b2587d42cee\u00A0", "{ f7eaae47-0b84-4ac4-b4ea-5b2587d42cee }" })
	void readsIds(String text) {
		holds(UuidCell.referral(COLUMN, text), UUID.fromString("f7eaae47-0b84-4ac4-b4ea-5b2587d42cee"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "f7eaae47-0b84-4ac4-b4ea-5b2587d42ce", "1-1-1-1-1", "=f7eaae47", "{}", "{",
			"ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee", "f7eaae470b844ac4b4ea5b2587d42cee0000",
			"f7eaae47-0b84-4ac4-b4ea-5b2587d42ce１" })
	void refusesWhatIsNoId(String text) {
		refused(UuidCell.referral(COLUMN, text), FindingCode.ROW_NOT_FOUND, text);
		refused(UuidCell.engagement(COLUMN, text), FindingCode.ROW_ENGAGEMENT, text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bob@contoso.com", "Bob.O'Neil+x@sub.contoso-x.co.uk", "한@한빛.kr", "åke@öberg.se",
			"a@xn--9n2bp8q.kr", "_@a.b" })
	void readsAddresses(String text) {
		holds(EmailCell.parse(COLUMN, " " + text + " "), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bob", "@contoso.com", "bob@", "bob@contoso", "bob@contoso.com.", "bob@.com", ".b@c.com",
			"b.@c.com", "b..b@c.com", "bob@a@b.com", "mailto:bob@contoso.com", "\"bob smith\"@contoso.com",
			"bob smith@contoso.com", "bob@contoso.com\r\nBcc: x@y.com", "bob@contoso.com\nBcc: x@y.com", "bob@-a.com",
			"bob@a-.com", "bob@127.0.0.1", "bob@con_toso.com", "Bob <bob@contoso.com>", "a@b.com,c@d.com",
			"bob@contoso\u0000.com" })
	void refusesWhatIsNoAddress(String text) {
		refused(EmailCell.parse(COLUMN, text), FindingCode.ROW_EMAIL, text);
	}

	@Test
	void refusesAddressesThatAreTooLong() {
		String longest = "a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(3) + "com";
		holds(EmailCell.parse(COLUMN, longest), longest);
		String text = "a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(4) + "com";
		refused(EmailCell.parse(COLUMN, text), FindingCode.ROW_EMAIL, text);
		refused(EmailCell.parse(COLUMN, "a" + longest), FindingCode.ROW_EMAIL, "a" + longest);
	}

}
