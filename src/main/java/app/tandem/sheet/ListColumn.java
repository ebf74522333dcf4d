package app.tandem.sheet;

/**
 * A column of a list.
 *
 * @param label what stands in the header, in every language
 * @param field of the form that reads the cell; also the name that the messages have for
 * it
 * @param sample what a cell may look like; empty where that says nothing
 */
public record ListColumn(String label, String field, String sample) {
}
