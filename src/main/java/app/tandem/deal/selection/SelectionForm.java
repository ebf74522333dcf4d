package app.tandem.deal.selection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.deal.Reason;
import app.tandem.deal.form.TeamForm;
import app.tandem.shell.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to which deals.
 *
 * @param key under which it is done once, however often it is sent
 * @param ids of the deals, with commas between
 * @param team the person to be added, if any, as only row
 */
record SelectionForm(@Nullable UUID key, String deed, String ids, String back, String stage, TeamForm team,
		@Nullable Reason reason, String notes) {

	SelectionForm(@Nullable UUID key, @Nullable String deed, @Nullable String ids, @Nullable String back,
			@Nullable String stage, @Nullable TeamForm team, @Nullable Reason reason, @Nullable String notes) {
		this.key = key;
		this.deed = Objects.requireNonNullElse(deed, "");
		this.ids = Objects.requireNonNullElse(ids, "");
		this.back = LocalPath.of(back).value();
		this.stage = Objects.requireNonNullElse(stage, "");
		this.team = (team != null && !team.members().isEmpty()) ? team : TeamForm.of(List.of());
		this.reason = reason;
		this.notes = Objects.requireNonNullElse(notes, "");
	}

	static SelectionForm of(Deed deed, List<UUID> ids, String back) {
		return new SelectionForm(UUID.randomUUID(), deed.word(),
				ids.stream().map(UUID::toString).collect(Collectors.joining(",")), back, null, null, null, null);
	}

	/** The same with another person to be added. */
	SelectionForm with(TeamForm other) {
		return new SelectionForm(this.key, this.deed, this.ids, this.back, this.stage, other, this.reason, this.notes);
	}

	/** The deals, each once; what is no id is left out. */
	Set<UUID> deals() {
		Set<UUID> deals = new LinkedHashSet<>();
		Arrays.stream(this.ids.split(",")).filter((word) -> word.matches("[0-9a-fA-F-]{36}")).forEach((word) -> {
			try {
				deals.add(UUID.fromString(word));
			}
			catch (IllegalArgumentException noId) {
				// Left out, as promised.
			}
		});
		return deals;
	}

	/** How many, for what the page says. */
	public int count() {
		return deals().size();
	}

}
