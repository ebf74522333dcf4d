package app.tandem.deal.form;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SolutionsFormTests {

	private final SolutionsForm searched = new SolutionsForm("Quality", "OWN", List.of());

	@Test
	void beginsTheNextSearchOnceASolutionWasAdded() {
		SolutionsForm after = this.searched.after("solution-add-SOL-21001-QMS");
		assertThat(after.ids()).containsExactly("SOL-21001-QMS");
		assertThat(after.query()).isEmpty();
		assertThat(after.scope()).isEqualTo("OWN");
	}

	@Test
	void keepsTheSearchWhenASolutionIsRemoved() {
		SolutionsForm after = this.searched.after("solution-add-SOL-21001-QMS").searching("Qual", null);
		assertThat(after.after("solution-remove-0").ids()).isEmpty();
		assertThat(after.after("solution-remove-0").query()).isEqualTo("Qual");
	}

	@Test
	void addsASolutionOnlyOnce() {
		assertThat(this.searched.after("solution-add-A").after("solution-add-A").ids()).containsExactly("A");
	}

}
