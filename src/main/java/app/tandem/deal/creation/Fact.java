package app.tandem.deal.creation;

/** Something that was typed, and what it is called. */
record Fact(String label, String value) {
}
