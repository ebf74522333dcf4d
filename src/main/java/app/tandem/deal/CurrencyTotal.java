package app.tandem.deal;

import java.math.BigDecimal;

/** What deals in one currency are worth together. */
record CurrencyTotal(String currency, int deals, BigDecimal value) {
}
