package app.tandem.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What the browser complained about; a test that leaves a complaint behind fails. */
public final class BrowserLog {

	/**
	 * Chromium reports this for the page itself, and it is how a form says that it needs
	 * mending.
	 */
	private static final String INVALID_FORM = "status of 422";

	private final ChromeDriver driver;

	private final List<String> expected = new ArrayList<>();

	BrowserLog(ChromeDriver driver) {
		this.driver = driver;
	}

	/**
	 * Says that complaints with this text belong to the test, such as
	 * {@code status of 404}.
	 */
	public void expect(String text) {
		this.expected.add(text);
	}

	/** The complaints since this was last asked, without the expected ones. */
	public List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter(BrowserLog::isComplaint)
			.map(LogEntry::getMessage)
			.filter((message) -> !message.contains(INVALID_FORM) && this.expected.stream().noneMatch(message::contains))
			.toList();
	}

	void clear() {
		complaints();
		this.expected.clear();
	}

	private static boolean isComplaint(LogEntry entry) {
		return entry.getLevel().intValue() >= Level.SEVERE.intValue()
				|| entry.getMessage().contains("Content Security Policy");
	}

}
