package app.tandem.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import app.tandem.shell.Conflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LocationTreeTests {

	private static final UUID COMPANY = new UUID(0, 9);

	private final Location corporate = location(1, null, true);

	private final Location europe = location(2, 1L, false);

	private final Location london = location(3, 2L, false);

	private final Location seoul = location(4, 1L, false).withRetiredAt(Instant.EPOCH);

	private final LocationTree tree = new LocationTree(List.of(this.corporate, this.europe, this.london, this.seoul));

	@Test
	void showsEveryLocationBelowItsParent() {
		assertThat(this.tree.branches()).extracting((branch) -> branch.location().name() + branch.depth())
			.containsExactly("10", "21", "32", "41");
	}

	@Test
	void offersNeitherItselfNorWhatIsBelowNorWhatWasRetiredAsParent() {
		assertThat(this.tree.parentsFor(this.europe)).containsExactly(this.corporate);
		assertThat(this.tree.parentsFor(null)).containsExactly(this.corporate, this.europe, this.london);
		assertThat(this.tree.parentsFor(location(5, 4L, false))).contains(this.seoul);
	}

	@Test
	void refusesACycle() {
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.tree.refuseUnlessFits(location(1, 3L, true)));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.tree.refuseUnlessFits(location(2, 2L, false)));
		assertThatNoException().isThrownBy(() -> this.tree.refuseUnlessFits(location(3, 1L, false)));
	}

	@Test
	void keepsExactlyOneHeadquartersThatIsNotRetired() {
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.tree.refuseUnlessFits(location(1, null, false)));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.tree.refuseUnlessFits(this.corporate.withRetiredAt(Instant.EPOCH)));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> new LocationTree(List.of()).refuseUnlessFits(this.london));
	}

	private static Location location(long id, @Nullable Long parent, boolean headquarters) {
		return new Location(new UUID(0, id), 1, COMPANY, (parent != null) ? new UUID(0, parent) : null, "MPN" + id,
				String.valueOf(id), "SE", "City", headquarters, null);
	}

}
