package app.tandem.demo;

/** A deal's name and something to note about it. */
record DemoPhrase(String name, String note) {
}
