package app.tandem.browser;

import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a sign-in counts for no sensitive command, each one asks who it is. */
@BrowserTest
@TestPropertySource(properties = "tandem.step-up-after=0s")
class StepUpBrowserTests {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anOpenDeskIsNotEnoughAndNothingTypedIsLost(boolean scripts, Browser admin) {
		if (!scripts) {
			admin.withoutScripts();
		}
		SignInPage.open(admin).as("admin@contoso.example");
		admin.open("/settings/users/new");
		admin.type("First name", "Ann")
			.type("Last name", "Desk")
			.type("E-mail", "desk-" + scripts + "@contoso.example");
		admin.driver().findElement(By.id("role-REFERRALS_ADMIN")).click();
		admin.driver().findElement(By.id("scope-company")).click();
		admin.press("Invite user").heading("Is it you?");
		admin.type("Current password", "not mine").press("Go on");
		assertThat(admin.text("#step-up-error")).contains("not your current password");
		admin.type("Current password", "co-sell-demo").press("Go on").heading("Ann Desk");

		admin.link("Add role").click();
		admin.heading("A role for Ann Desk");
		admin.driver().findElement(By.id("role-ACCOUNT_ADMIN")).click();
		admin.driver().findElement(By.id("scope-company")).click();
		admin.press("Add role").heading("Is it you?");
		admin.type("Current password", "not mine").press("Go on");
		assertThat(admin.text("#step-up-error")).contains("not your current password");
		admin.type("Current password", "co-sell-demo").press("Go on").heading("Ann Desk");
		admin.until("the role", () -> admin.text("main").contains("Account admin"));
	}

}
