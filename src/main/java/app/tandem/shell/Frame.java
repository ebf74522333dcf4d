package app.tandem.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the templates of the frame show, as {@code frame}. */
final class Frame {

	private final Assets assets;

	private final Preferences preferences;

	private final @Nullable FrameUser user;

	private final @Nullable Section section;

	private final FramePanels panels;

	Frame(Assets assets, Preferences preferences, @Nullable FrameUser user, @Nullable Section section,
			FramePanels panels) {
		this.assets = assets;
		this.preferences = preferences;
		this.user = user;
		this.section = section;
		this.panels = panels;
	}

	/** The address of one of our own files, such as {@code css/app.css}. */
	public String asset(String path) {
		return this.assets.path(path);
	}

	public @Nullable FrameUser user() {
		return this.user;
	}

	public @Nullable Section section() {
		return this.section;
	}

	public Map<Section.Group, List<Section>> menu() {
		if (this.user == null) {
			return Map.of();
		}
		return Arrays.stream(Section.values())
			.filter(this.user.sections()::contains)
			.collect(Collectors.groupingBy(Section::group, TreeMap::new, Collectors.toList()));
	}

	public Language language() {
		return this.preferences.language();
	}

	public Language[] languages() {
		return Language.values();
	}

	public ColourScheme colourScheme() {
		return this.preferences.colourScheme();
	}

	public ColourScheme[] colourSchemes() {
		return ColourScheme.values();
	}

	/** Whether single keys do something; js/keyboard.js looks. */
	public boolean shortcuts() {
		return this.preferences.shortcuts();
	}

	/** Where choosing a language or colours leads back to. */
	public String back() {
		return this.preferences.back();
	}

	public List<FramePanels.Shown> panels() {
		return this.panels.shown(FramePanel.Place.END);
	}

	public List<FramePanels.Shown> search() {
		return this.panels.shown(FramePanel.Place.SEARCH);
	}

	/** Whether the reader can choose language and colours here. */
	public boolean choosing() {
		return this.preferences.choosing();
	}

	/** What the reader chose, and where; and whether they can choose again. */
	record Preferences(Language language, ColourScheme colourScheme, boolean shortcuts, String back, boolean choosing) {
	}

}
