package app.tandem.shell;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * The panels of one page; their models are asked for only when the page is really
 * rendered.
 */
record FramePanels(List<FramePanel> panels, @Nullable Authentication viewer) {

	static final FramePanels NONE = new FramePanels(List.of(), null);

	List<Shown> shown(FramePanel.Place place) {
		Authentication authentication = this.viewer;
		if (authentication == null) {
			return List.of();
		}
		return this.panels.stream()
			.filter((panel) -> panel.place() == place)
			.map((panel) -> show(panel, authentication))
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable Shown show(FramePanel panel, Authentication viewer) {
		Object model = panel.model(viewer);
		String[] view = panel.view().split("\\s*::\\s*", 2);
		return (model != null) ? new Shown(view[0], view[1], model) : null;
	}

	/** A panel ready for its template. */
	record Shown(String template, String fragment, Object model) {
	}

}
