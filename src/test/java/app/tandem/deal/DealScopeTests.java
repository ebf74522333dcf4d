package app.tandem.deal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DealScopeTests {

	@Test
	void isTheRuleOfVisibility() {
		DealScope scope = DealScope.of(Programme.everything(DealMother.CONTOSO));
		assertThat(scope.sql()).contains("r.withdrawn_at is null", "r.organization_id = :viewer_organization");
		assertThat(scope.values()).containsEntry("viewer_organization", DealMother.CONTOSO.organizationId());
	}

}
