package app.tandem.deal;

import java.time.Instant;

/** Something that happened to a deal, as a reader of its page is told. */
public record TimelineEntry(Instant at, String actor, String company, Source source, DealEvent event) {
}
