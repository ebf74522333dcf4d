package app.tandem.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Light, dark, or what the reader's system says. */
enum ColourScheme {

	SYSTEM("monitor"), LIGHT("sun"), DARK("moon");

	private final String icon;

	ColourScheme(String icon) {
		this.icon = icon;
	}

	static Optional<ColourScheme> of(@Nullable String value) {
		return Arrays.stream(values()).filter((scheme) -> scheme.value().equals(value)).findFirst();
	}

	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String icon() {
		return this.icon;
	}

	/** The value of {@code data-bs-theme}; absent for the system's choice. */
	public @Nullable String theme() {
		return (this == SYSTEM) ? null : value();
	}

}
