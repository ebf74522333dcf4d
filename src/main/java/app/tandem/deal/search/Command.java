package app.tandem.deal.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.shell.Section;

/** Something that one can begin from anywhere. */
enum Command {

	/** Partners create their deals. */
	NEW_DEAL("deal.creation.new", "/opportunities/new", "plus", Viewer::mayImport),

	/** The vendor's sellers send theirs. */
	SEND_DEAL("deal.creation.new", "/opportunities/sourcing/new", "plus",
			(viewer) -> viewer.vendor() && viewer.is(Role.SELLER)),

	IMPORT("deal.search.import", "/opportunities/import", "upload", Viewer::mayImport),
	EXPORT_INBOUND("deal.search.export-inbound", "/opportunities/exports/new?tab=inbound", "download",
			Viewer::hasDeals),
	EXPORT_OUTBOUND("deal.search.export-outbound", "/opportunities/exports/new?tab=outbound", "download",
			Viewer::hasDeals),
	INVITE("deal.search.invite", "/settings/users/new", "people",
			(viewer) -> viewer.sections().contains(Section.USERS)),
	ACCOUNT("shell.own-account", "/account/sessions", "lock", (viewer) -> true),
	KEYBOARD("shell.keyboard.title", "/keyboard", "info", (viewer) -> true);

	private final String key;

	private final String path;

	private final String icon;

	private final Predicate<Viewer> allowed;

	Command(String key, String path, String icon, Predicate<Viewer> allowed) {
		this.key = key;
		this.path = path;
		this.icon = icon;
		this.allowed = allowed;
	}

	static List<Command> of(Viewer viewer) {
		return Arrays.stream(values()).filter((command) -> command.allowed.test(viewer)).toList();
	}

	/** Where a deal begins, for those who may begin one. */
	static Optional<String> newDeal(Viewer viewer) {
		return of(viewer).stream()
			.filter((command) -> command == NEW_DEAL || command == SEND_DEAL)
			.map(Command::path)
			.findFirst();
	}

	String key() {
		return this.key;
	}

	String path() {
		return this.path;
	}

	/** A fragment of {@code shell/icons}. */
	String icon() {
		return this.icon;
	}

}
