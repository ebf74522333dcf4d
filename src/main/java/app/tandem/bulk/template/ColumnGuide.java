package app.tandem.bulk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Column.Need;

/**
 * What to know about a column before filling it.
 *
 * @param name its name in the file
 * @param need whether a value is mandatory
 * @param descriptionKey message: what belongs there
 * @param optionKeys messages: the meaning of the numbers 1, 2, … where one is chosen
 * @param sample a value as it may stand there, empty for none
 */
public record ColumnGuide(String name, Need need, String descriptionKey, List<String> optionKeys, String sample) {

	private static final Map<Column, String> SAMPLES = Map.ofEntries(
			Map.entry(Column.ERRORS, "Mandatory field Solution 1 missing"),
			Map.entry(Column.ENGAGEMENT_ID, "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee"),
			Map.entry(Column.REFERRAL_ID, "ebacdcdc-0b84-4ac4-b4ea-5b2587d42cee"),
			Map.entry(Column.DEAL_NAME, "UK spring deal"), Map.entry(Column.CUSTOMER_NAME, "Contoso Corporation"),
			Map.entry(Column.ADDRESS_LINE_1, "One Contoso Way"), Map.entry(Column.ADDRESS_LINE_2, "NE 148 street"),
			Map.entry(Column.CITY, "Redmond"), Map.entry(Column.STATE, "Washington"),
			Map.entry(Column.POSTAL_CODE, "98052"), Map.entry(Column.COUNTRY, "US"), Map.entry(Column.DUNS, "81466849"),
			Map.entry(Column.CONTACT_FIRST_NAME, "John"), Map.entry(Column.CONTACT_LAST_NAME, "Customer"),
			Map.entry(Column.CONTACT_PHONE, "9999999999"), Map.entry(Column.CONTACT_EMAIL, "john.customer@contoso.com"),
			Map.entry(Column.STATUS, "Active"), Map.entry(Column.SUBSTATUS, "Accepted"),
			Map.entry(Column.MICROSOFT_STATUS, "Pending"), Map.entry(Column.REASON, "6"), Map.entry(Column.STAGE, "40"),
			Map.entry(Column.VALUE, "12563"), Map.entry(Column.CURRENCY, "USD"),
			Map.entry(Column.CLOSE_DATE, "1/30/2020"), Map.entry(Column.CRM_ID, "34234324-sdfsdf-345345-sfd"),
			Map.entry(Column.CAMPAIGN_ID, "BingSummer2020"), Map.entry(Column.NOTES, "This is a sample note"),
			Map.entry(Column.HELP_REQUIRED, "Yes"), Map.entry(Column.HELP_KIND, "1"), Map.entry(Column.SHARE, "Yes"),
			Map.entry(Column.NOTES_TO_MICROSOFT, "Need help with a POC for Contoso customer"),
			Map.entry(Column.CONSENT, "Yes"), Map.entry(Column.SOLUTION, "SOL-1234-PQRS, USD, 10, 100"),
			Map.entry(Column.TEAM_MEMBER, "Bob, Partner, 999999, Bob.partner@Contoso.com"));

	/** All columns in the file's order; of numbered ones the first. */
	public static List<ColumnGuide> all() {
		List<ColumnGuide> guides = new ArrayList<>();
		for (Column column : Column.values()) {
			guides.add(of(column));
		}
		return List.copyOf(guides);
	}

	static String sample(Column column) {
		return SAMPLES.getOrDefault(column, "");
	}

	private static ColumnGuide of(Column column) {
		String name = column.isNumbered() ? column.label(1) : column.label();
		return new ColumnGuide(name, column.need(), "bulk.guide." + column.key(), options(column), sample(column));
	}

	private static List<String> options(Column column) {
		return switch (column) {
			case HELP_KIND -> IntStream.rangeClosed(1, 6).mapToObj((number) -> "bulk.help." + number).toList();
			case REASON -> IntStream.rangeClosed(1, 8).mapToObj((number) -> "bulk.reason." + number).toList();
			default -> List.of();
		};
	}

}
