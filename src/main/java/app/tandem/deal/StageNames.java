package app.tandem.deal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.shell.Conflict;
import app.tandem.value.Folding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What companies call the sales stages in their own systems (domain.md, section 4):
 * wherever a stage is taken from outside, these names are understood too.
 */
@Component
public class StageNames {

	private final JdbcClient jdbc;

	StageNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The names of each stage, in the company's order; stages without names are absent.
	 */
	public Map<SalesStage, List<String>> of(UUID organizationId) {
		Map<SalesStage, List<String>> names = new EnumMap<>(SalesStage.class);
		this.jdbc.sql("select stage, name from stage_name where organization_id = :company order by stage, position")
			.param("company", organizationId)
			.query((row) -> {
				names.computeIfAbsent(SalesStage.ofPercent(row.getInt(1)).orElseThrow(), (stage) -> new ArrayList<>())
					.add(row.getString(2));
			});
		return names;
	}

	/** Each name, as {@link #folded} makes it, with the stage that it means. */
	public Map<String, SalesStage> meanings(UUID organizationId) {
		Map<String, SalesStage> meanings = new HashMap<>();
		of(organizationId).forEach((stage, names) -> names.forEach((name) -> meanings.put(folded(name), stage)));
		return meanings;
	}

	/**
	 * Puts these names in place of those that were looked at.
	 * @throws Conflict when somebody else changed them since
	 */
	@Transactional
	public void replace(UUID organizationId, Map<SalesStage, List<String>> seen, Map<SalesStage, List<String>> names) {
		this.jdbc.sql("select id from organization where id = :company for no key update")
			.param("company", organizationId)
			.query(UUID.class)
			.single();
		if (!of(organizationId).equals(seen)) {
			throw new Conflict("the names of the stages were changed since they were looked at");
		}
		this.jdbc.sql("delete from stage_name where organization_id = :company")
			.param("company", organizationId)
			.update();
		names.forEach((stage, all) -> {
			for (int position = 0; position < all.size(); position++) {
				add(organizationId, stage, all.get(position), position);
			}
		});
	}

	/** Case, blanks and punctuation do not matter. */
	public static String folded(String name) {
		return Folding.letters(name);
	}

	private void add(UUID organizationId, SalesStage stage, String name, int position) {
		this.jdbc.sql("""
				insert into stage_name (organization_id, folded, name, stage, position)
				values (:company, :folded, :name, :stage, :position)
				""")
			.param("company", organizationId)
			.param("folded", folded(name))
			.param("name", name)
			.param("stage", stage.percent())
			.param("position", position)
			.update();
	}

}
