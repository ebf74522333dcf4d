package app.tandem.matrix;

import java.util.Optional;
import java.util.Set;

/** One address asked by one person about one object, and what the file says of it. */
record Cell(Line line, Thing thing, Actor actor, char sign) {

	/** What is wrong with the reply, if anything. */
	Optional<String> fault(Reply reply, Matrix matrix) {
		boolean refused = "L3.~-".indexOf(sign) >= 0;
		if (refused && reply.wrote()) {
			return Optional.of("something was written");
		}
		return isRight(reply, matrix) ? Optional.empty() : Optional.of(String.valueOf(reply.status()));
	}

	private boolean isRight(Reply reply, Matrix matrix) {
		return switch (sign) {
			case 'L' -> reply.leadsToSignIn();
			case '3' -> reply.status() == 403;
			case '.' -> reply.status() == 404;
			case '~' -> reply.status() == 404 || reply.leadsToSignIn();
			default -> {
				Set<Integer> right = matrix.statuses(line, sign);
				yield right.contains(reply.status()) && !reply.leadsToSignIn();
			}
		};
	}

	@Override
	public String toString() {
		return "%s about %s by %s, who has '%s'".formatted(line, thing.name(), actor, sign);
	}

}
