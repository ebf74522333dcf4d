package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;

/** What lists can be ordered by; only these columns ever reach an ORDER BY. */
public enum SortColumn {

	CREATED("r.created_at", (text) -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
	UPDATED("r.updated_at", (text) -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
	NAME("r.name", Function.identity()), CUSTOMER("r.customer_name", Function.identity()),
	VALUE("r.value", BigDecimal::new), CLOSE_DATE("r.close_date", LocalDate::parse), STAGE("r.stage", Integer::valueOf),
	STATUS("r.substatus", Function.identity()), COUNTRY("r.country", Function.identity());

	private final String expression;

	private final Function<String, Object> reader;

	SortColumn(String expression, Function<String, ?> reader) {
		this.expression = expression;
		this.reader = reader::apply;
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
