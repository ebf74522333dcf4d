package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What lists can be ordered by; only these columns ever reach an ORDER BY. */
public enum SortColumn {

	CREATED("r.created_at", (text) -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
	UPDATED("r.updated_at", (text) -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
	NAME("r.name", Function.identity()), CUSTOMER("r.customer_name", Function.identity()),
	VALUE("r.value", SortColumn::amount), CLOSE_DATE("r.close_date", LocalDate::parse),
	STAGE("r.stage", Integer::valueOf), STATUS("r.substatus", Function.identity()),
	COUNTRY("r.country", Function.identity());

	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

	private final String expression;

	private final Function<String, Object> reader;

	SortColumn(String expression, Function<String, ?> reader) {
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

	String expression() {
		return this.expression;
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
			case STATUS -> row.substatus().name();
			case COUNTRY -> row.country();
		};
	}

	/** The word in the address bar. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String key() {
		return "deal.column." + name();
	}

}
