package app.tandem.registration;

import java.util.Optional;

/**
 * A file that proves a contract, of a kind that was told by its content.
 *
 * @param name without folders and what cannot be seen, ending as its kind does
 */
public record EvidenceFile(String name, EvidenceKind kind, byte[] content) {

	public static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final int LONGEST_NAME = 180;

	/** Empty when the content is none of the kinds, whatever the name says. */
	public static Optional<EvidenceFile> of(String name, byte[] content) {
		if (content.length == 0 || content.length > MOST_BYTES) {
			return Optional.empty();
		}
		return EvidenceKind.of(content).map((kind) -> new EvidenceFile(named(name, kind), kind, content));
	}

	/** Some browsers send the whole path. */
	private static String named(String name, EvidenceKind kind) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String ending = "." + kind.name().toLowerCase(java.util.Locale.ROOT);
		String bare = last.toLowerCase(java.util.Locale.ROOT).endsWith(ending)
				? last.substring(0, last.length() - ending.length()) : last;
		String visible = bare.codePoints()
			.filter((c) -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
					&& Character.getType(c) != Character.SURROGATE)
			.limit(LONGEST_NAME)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
		return (visible.isEmpty() ? "evidence" : visible) + ending;
	}

}
