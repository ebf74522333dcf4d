package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.shell.Alphabet;
import org.jspecify.annotations.Nullable;

/** What lists show, and can be ordered by; only these columns ever reach an ORDER BY. */
public enum DealColumn {

	NAME("r.name", Function.identity()), CUSTOMER("r.customer_name", Function.identity()),
	TYPE(rank(Base.values(), "r.base"), Integer::valueOf),
	STATUS(rank(Substatus.values(), "r.substatus"), Integer::valueOf),
	VENDOR_STATUS(rank(Substatus.values(), "r.vendor_status"), Integer::valueOf), STAGE("r.stage", Integer::valueOf),
	VALUE("r.value", DealColumn::amount), CLOSE_DATE("r.close_date", LocalDate::parse),
	COUNTRY("r.country", Function.identity()), LOCATION("l.name", Function.identity()),
	CREATED("r.created_at", (text) -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
	UPDATED("r.updated_at", (text) -> Instant.parse(text).atOffset(ZoneOffset.UTC)), ID("r.id", UUID::fromString),
	CRM_ID("r.crm_id", Function.identity()),
	REGISTRATION(rank(RegistrationStatus.values(), "r.registration_status"), Integer::valueOf);

	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

	private final String expression;

	private final Function<String, Object> reader;

	DealColumn(String expression, Function<String, ?> reader) {
		this.expression = expression;
		this.reader = reader::apply;
	}

	/**
	 * Plain digits only: nine letters such as 1E+999999999 would take a gigabyte to write
	 * out.
	 */
	private static BigDecimal amount(String text) {
		if (!AMOUNT.matcher(text).matches()) {
			throw new NumberFormatException("not an amount");
		}
		return new BigDecimal(text);
	}

	/**
	 * Over {@code referral r} and {@code location l}, names by the reader's alphabet. The
	 * table has an index for each. Another company's CRM ID does not even show in an
	 * order.
	 */
	String expression(Viewer viewer) {
		return switch (this) {
			case NAME, CUSTOMER, LOCATION -> Alphabet.lettersInSql(this.expression);
			case CRM_ID -> Visibility.crmId(viewer);
			default -> this.expression;
		};
	}

	Object read(String text) {
		return this.reader.apply(text);
	}

	String write(DealRow row) {
		return switch (this) {
			case CREATED -> row.createdAt().toString();
			case UPDATED -> row.updatedAt().toString();
			case NAME -> row.name();
			case CUSTOMER -> row.customerName();
			case VALUE -> row.value().toPlainString();
			case CLOSE_DATE -> row.closeDate().toString();
			case STAGE -> String.valueOf(row.stage().percent());
			case STATUS -> rank(row.substatus());
			case VENDOR_STATUS -> rank(row.vendorStatus());
			case TYPE -> rank(row.base());
			case REGISTRATION -> rank(row.registration());
			case COUNTRY -> row.country();
			case LOCATION -> row.locationName();
			case CRM_ID -> row.crmId();
			case ID -> row.id().toString();
		};
	}

	/**
	 * In the order of a deal's life instead of the alphabet's; what is not there comes
	 * first.
	 */
	private static String rank(Enum<?>[] values, String column) {
		String names = Arrays.stream(values).map((value) -> "'" + value.name() + "'").collect(Collectors.joining(","));
		return "coalesce(array_position(array[" + names + "], " + column + "), 0)";
	}

	private static String rank(@Nullable Enum<?> value) {
		return String.valueOf((value != null) ? value.ordinal() + 1 : 0);
	}

	/** The word in the address bar. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String key() {
		return "deal.column." + name();
	}

}
