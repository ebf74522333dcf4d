package app.tandem.deal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The deals beside one in a list; null at its ends. */
public record Neighbours(@Nullable UUID previous, @Nullable UUID next) {

	static final Neighbours NONE = new Neighbours(null, null);

}
