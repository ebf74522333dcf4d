package app.tandem.deal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** When each step of a referral was reached. */
public record Milestones(Instant created, Instant updated, Map<Substatus, Instant> reached) {

	static Milestones begin(Instant at) {
		return new Milestones(at, at, Map.of());
	}

	Milestones touched(Instant at) {
		return new Milestones(this.created, at, this.reached);
	}

	Milestones reached(Substatus step, Instant at) {
		Map<Substatus, Instant> next = new EnumMap<>(Substatus.class);
		next.putAll(this.reached);
		next.put(step, at);
		return new Milestones(this.created, at, Collections.unmodifiableMap(next));
	}

	public @Nullable Instant at(Substatus step) {
		return this.reached.get(step);
	}

}
