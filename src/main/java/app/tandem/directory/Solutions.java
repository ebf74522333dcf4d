package app.tandem.directory;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The programme's catalogue. */
@Component
public class Solutions {

	private final SolutionRows rows;

	Solutions(SolutionRows rows) {
		this.rows = rows;
	}

	/**
	 * The solutions with these IDs, by ID; unknown ones are absent, retired ones are
	 * there.
	 */
	public Map<String, Solution> find(Collection<String> ids) {
		return ids.isEmpty() ? Map.of()
				: this.rows.findAllById(ids).stream().collect(Collectors.toMap(Solution::id, Function.identity()));
	}

	public Solution add(Solution solution) {
		return this.rows.save(solution);
	}

}
