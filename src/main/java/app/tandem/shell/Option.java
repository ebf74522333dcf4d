package app.tandem.shell;

/**
 * One choice of a select field.
 *
 * @param value what the form sends
 * @param label what the reader sees
 */
public record Option(String value, String label) {
}
