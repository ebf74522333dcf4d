package app.tandem.access;

import java.util.Set;
import java.util.UUID;

import app.tandem.shell.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeepersTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final CurrentViewer viewer = new CurrentViewer(
			new Viewers(JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://nowhere/"))));

	@AfterEach
	void forget() {
		RequestContextHolder.resetRequestAttributes();
		SecurityContextHolder.clearContext();
	}

	@Test
	void partnersSolutionsAndCustomersAreForTheVendorsProgrammeAdmins() throws Exception {
		DirectoryKeepers keepers = new DirectoryKeepers(this.viewer);
		assertThat(letsIn(keepers, true, Role.PROGRAMME_ADMIN)).isTrue();
		assertRefuses(keepers, false, Role.PROGRAMME_ADMIN);
		assertRefuses(keepers, true, Role.SELLER);
		assertRefuses(keepers, false, Role.ACCOUNT_ADMIN);
	}

	@Test
	void peopleAndLocationsAreForThoseWhoManageThem() throws Exception {
		AccountKeepers keepers = new AccountKeepers(this.viewer);
		assertThat(letsIn(keepers, true, Role.PROGRAMME_ADMIN)).isTrue();
		assertThat(letsIn(keepers, false, Role.ACCOUNT_ADMIN)).isTrue();
		assertRefuses(keepers, false, Role.REFERRALS_ADMIN);
		assertRefuses(keepers, true, Role.ACCOUNT_ADMIN);
	}

	@Test
	void theLogAndPersonalDataAreNotThereForOthers() throws Exception {
		RecordKeepers keepers = new RecordKeepers(this.viewer);
		assertThat(letsIn(keepers, true, Role.PROGRAMME_ADMIN)).isTrue();
		assertThat(letsIn(keepers, false, Role.ACCOUNT_ADMIN)).isTrue();
		assertThatThrownBy(() -> letsIn(keepers, false, Role.REFERRALS_ADMIN)).isInstanceOf(NotFound.class);
	}

	@Test
	void nobodyIsLetInWithoutHavingSignedIn() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(this.request));
		assertThatThrownBy(this.viewer::get).isInstanceOf(InsufficientAuthenticationException.class);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("mina", "secret"));
		assertThatThrownBy(this.viewer::get).as("of another kind")
			.isInstanceOf(InsufficientAuthenticationException.class);
	}

	private boolean letsIn(HandlerInterceptor keepers, boolean vendor, Role role) throws Exception {
		ServletRequestAttributes attributes = new ServletRequestAttributes(this.request);
		attributes.setAttribute(
				CurrentViewer.class.getName(), new Viewer(new UUID(1, 1), new UUID(1, 2), vendor, "Mina Park",
						"mina@contoso.example", Set.of(role), Reach.NOWHERE, Reach.NOWHERE),
				RequestAttributes.SCOPE_REQUEST);
		RequestContextHolder.setRequestAttributes(attributes);
		return keepers.preHandle(this.request, new MockHttpServletResponse(), this);
	}

	private void assertRefuses(HandlerInterceptor keepers, boolean vendor, Role role) {
		assertThatThrownBy(() -> letsIn(keepers, vendor, role)).isInstanceOf(AccessDeniedException.class);
	}

}
