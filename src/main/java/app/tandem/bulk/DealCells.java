package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import app.tandem.bulk.cell.AmountCell;
import app.tandem.bulk.cell.DateCell;
import app.tandem.bulk.cell.MemberCell;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Base;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Help;
import app.tandem.deal.Reason;
import app.tandem.deal.Status;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the cells of a row: what export writes, and what import compares a row with.
 * Always in English.
 */
final class DealCells {

	private final Deal deal;

	private final String mpnId;

	/** Takes the MPN ID of the deal's location. */
	DealCells(Deal deal, String mpnId) {
		this.deal = deal;
		this.mpnId = mpnId;
	}

	/**
	 * The whole row in the order of the columns, with as many solutions and members as
	 * the file has columns for.
	 */
	List<String> row(int solutionColumns, int memberColumns) {
		List<String> cells = new ArrayList<>();
		for (Column column : Column.values()) {
			switch (column) {
				case SOLUTION -> addPadded(cells, solutions(), solutionColumns);
				case TEAM_MEMBER -> addPadded(cells, members(), memberColumns);
				default -> cells.add(text(column));
			}
		}
		return cells;
	}

	/** The text of a column that has no number. */
	String text(Column column) {
		Terms terms = this.deal.referral().terms();
		return switch (column) {
			case ERRORS -> "";
			case ENGAGEMENT_ID -> this.deal.engagement().id().toString();
			case REFERRAL_ID -> this.deal.referral().id().toString();
			case DEAL_NAME -> terms.name();
			case VALUE -> AmountCell.write(plain(terms.value().amount()));
			case CURRENCY -> terms.value().currency();
			case CLOSE_DATE -> DateCell.write(terms.closeDate());
			case CRM_ID -> terms.crmId();
			case CAMPAIGN_ID -> terms.campaignId();
			case NOTES -> terms.notes();
			case MPN_ID -> this.mpnId;
			case ROW_VERSION -> String.valueOf(this.deal.referral().version());
			case SOLUTION, TEAM_MEMBER -> throw new IllegalArgumentException(column + " stands in several columns");
			case STATUS, SUBSTATUS, MICROSOFT_STATUS, REASON, STAGE -> progress(column);
			case HELP_REQUIRED, HELP_KIND, SHARE, NOTES_TO_MICROSOFT, CONSENT -> selling(column);
			default -> customer(column);
		};
	}

	List<String> solutions() {
		return this.deal.referral().solutions().stream().map((solution) -> cell(solution).write()).toList();
	}

	List<String> members() {
		return this.deal.referral().team().stream().map((member) -> cell(member).write()).toList();
	}

	private String progress(Column column) {
		Substatus vendor = this.deal.standing().vendor();
		Reason reason = this.deal.referral().progress().reason();
		return switch (column) {
			case STATUS -> word(this.deal.status());
			case SUBSTATUS -> word(this.deal.substatus());
			case MICROSOFT_STATUS -> (vendor != null) ? word(vendor) : "";
			case REASON -> (reason != null) ? String.valueOf(reason.number()) : "";
			default -> String.valueOf(this.deal.stage().percent());
		};
	}

	private String selling(Column column) {
		Base base = this.deal.type().base();
		Help help = this.deal.engagement().ask().help();
		return switch (column) {
			case HELP_REQUIRED -> yesNo(base == Base.CO_SELL);
			case HELP_KIND -> (help != null) ? String.valueOf(help.number()) : "";
			case SHARE -> yesNo(base != Base.PRIVATE);
			case NOTES_TO_MICROSOFT -> this.deal.engagement().ask().notes();
			default -> "Yes";
		};
	}

	private String customer(Column column) {
		var customer = this.deal.engagement().customer();
		Contact contact = this.deal.engagement().contact();
		return switch (column) {
			case CUSTOMER_NAME -> customer.name();
			case ADDRESS_LINE_1 -> customer.place().line1();
			case ADDRESS_LINE_2 -> customer.place().line2();
			case CITY -> customer.place().city();
			case STATE -> customer.place().state();
			case POSTAL_CODE -> customer.place().postalCode();
			case COUNTRY -> customer.place().country();
			case DUNS -> orEmpty(customer.duns());
			case CONTACT_FIRST_NAME -> contact.firstName();
			case CONTACT_LAST_NAME -> contact.lastName();
			case CONTACT_PHONE -> contact.phone();
			case CONTACT_EMAIL -> contact.email();
			default -> throw new IllegalArgumentException(column + " is nothing of the customer");
		};
	}

	/** {@code Accepted} and the like: the words of the file. */
	static String word(Status status) {
		return capitalised(status.name());
	}

	static String word(Substatus substatus) {
		return capitalised(substatus.name());
	}

	private static SolutionCell cell(DealSolution solution) {
		return new SolutionCell(solution.solutionId(), solution.currency(),
				(solution.price() != null) ? plain(solution.price()) : null,
				(solution.quantity() != null) ? Math.toIntExact(solution.quantity()) : null);
	}

	private static MemberCell cell(TeamMember member) {
		return new MemberCell(member.firstName(), member.lastName(), member.phone(), member.email());
	}

	private static java.math.BigDecimal plain(java.math.BigDecimal amount) {
		java.math.BigDecimal stripped = amount.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private static String capitalised(String name) {
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
	}

	private static String yesNo(boolean value) {
		return value ? "Yes" : "No";
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static void addPadded(List<String> cells, List<String> texts, int count) {
		for (int n = 0; n < count; n++) {
			cells.add((n < texts.size()) ? texts.get(n) : "");
		}
	}

}
