package app.tandem.bulk.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

/** Puts findings into words; page, file and API all use these. */
public final class FindingText {

	private final MessageSource messages;

	public FindingText(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence in this language, without a full stop. */
	public String of(Finding finding, Locale language) {
		Object[] args = new Object[FindingCode.MOST_ARGUMENTS + 1];
		Arrays.fill(args, "");
		args[0] = finding.column();
		for (int i = 0; i < finding.args().size(); i++) {
			args[i + 1] = finding.args().get(i);
		}
		return this.messages.getMessage(finding.code().messageKey(), args, language);
	}

	/**
	 * The text of the column {@code Errors}: those which keep a row or the file out,
	 * joined with "; ".
	 */
	public String errors(Collection<Finding> findings, Locale language) {
		return findings.stream()
			.filter((finding) -> finding.severity() == Severity.FILE || finding.severity() == Severity.ROW)
			.map((finding) -> of(finding, language))
			.collect(Collectors.joining("; "));
	}

}
