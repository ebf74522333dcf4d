package app.tandem.browser;

import java.math.BigDecimal;
import java.util.Locale;

import app.tandem.deal.Reason;
import app.tandem.shell.Formats;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main journey in each language: signing in, creating a deal, moving it on, losing
 * it, finding it.
 */
@BrowserTest
class LanguageJourneyBrowserTests {

	private final MessageSource messages;

	LanguageJourneyBrowserTests(MessageSource messages) {
		this.messages = messages;
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void aDealIsCreatedMovedOnAndLost(String language, Browser browser) {
		Speaker says = new Speaker(Locale.forLanguageTag(language));
		browser.prefers(language).open("/login");
		browser.type(says.text("access.sign-in.email"), "seattle.user@contoso.example")
			.type(says.text("access.sign-in.password"), "co-sell-demo")
			.press(says.text("access.sign-in.submit"));
		browser.open("/opportunities?tab=outbound");
		browser.heading(says.text("deal.list.title"));
		browser.link(says.text("deal.creation.new")).click();
		browser.heading(says.text("deal.creation.step.CUSTOMER"));
		new Select(browser.element("[name=country]")).selectByValue("GB");
		browser.element("[name=query]").sendKeys("Adatum");
		browser.press(says.text("deal.form.customer.choose"));
		browser.field(says.text("deal.creation.consent")).click();
		browser.press(says.text("deal.creation.next"));
		String name = "Journey " + language + " 여정 путь";
		browser.type(says.text("deal.field.NAME"), name)
			.type(says.text("deal.field.VALUE"), "12563.50")
			.day(says.text("deal.field.CLOSE_DATE"), "2099-03-31");
		new Select(browser.element("[name='terms.currency']")).selectByValue("EUR");
		if (!browser.driver().findElements(By.cssSelector("select[name=location]")).isEmpty()) {
			new Select(browser.element("select[name=location]")).selectByIndex(1);
		}
		browser.press(says.text("deal.creation.next"));
		browser.heading(says.text("deal.creation.step.TEAM"));
		browser.press(says.text("deal.creation.next"));
		browser.heading(says.text("deal.creation.step.SOLUTIONS"));
		browser.type(says.text("deal.form.solution.query"), "Supply Insight")
			.enter(browser.element("button[value='solution-search']"));
		browser.enter(browser.element("button[value^='solution-add-']"));
		browser.element("button[value='solution-remove-0']");
		browser.press(says.text("deal.creation.next"));
		browser.element("#shared-no").click();
		browser.press(says.text("deal.creation.next"));
		browser.heading(says.text("deal.creation.step.REVIEW"));
		browser.press(says.text("deal.creation.create"));
		browser.heading(name);
		assertThat(browser.text("main")).contains(says.money(), says.text("deal.type.PRIVATE"));
		browser.press(says.text("deal.progress.mark", says.text("deal.stage.QUALIFIED")));
		assertThat(browser.text("#flash")).contains(says.text("deal.progress.stage.done"));
		browser.press(says.text("deal.progress.lost"));
		new Select(browser.field(says.text("deal.detail.reason")))
			.selectByVisibleText(says.text(Reason.values()[1].key()));
		browser.enter(browser.element("#dialog-page button[type=submit]"));
		browser.until("a lost deal", () -> browser.text("main").contains(says.text("deal.substatus.LOST")));
		browser.open("/opportunities?tab=outbound&status=LOST&q=여정");
		assertThat(browser.text("#deal-list")).contains(name, says.text("deal.substatus.LOST"), says.money());
		assertThat(Accessibility.violations(browser)).isEmpty();
	}

	/** The texts of a language. */
	private final class Speaker {

		private final Locale locale;

		Speaker(Locale locale) {
			this.locale = locale;
		}

		String text(String key, Object... args) {
			return LanguageJourneyBrowserTests.this.messages.getMessage(key, args, this.locale);
		}

		/**
		 * Written with the separators that the language has, all spaces being alike to
		 * the driver.
		 */
		String money() {
			return Formats.of(this.locale).money(new BigDecimal("12563.5"), "EUR").replaceAll("\\h", " ");
		}

	}

}
