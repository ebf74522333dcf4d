package app.tandem.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Starts a Chromium that keeps to itself: its own profile, no other host than this
 * machine.
 */
final class Chromium {

	private static final String INSTALL = "The browser tests found no Chromium that works. On Debian and Ubuntu: "
			+ "apt-get install chromium chromium-driver. Elsewhere: install Chrome, or let Selenium Manager reach the "
			+ "internet. Without browser tests: mvn verify -DskipITs";

	private static final List<String> FLAGS = List.of("--headless=new", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--no-default-browser-check", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
			"--disable-search-engine-choice-screen", "--force-device-scale-factor=1", "--hide-scrollbars", "--lang=en",
			"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost");

	/**
	 * Selenium warns of each Chromium newer than itself; held, since loggers are
	 * forgotten otherwise.
	 */
	private static final Logger VERSION_WARNINGS = Logger.getLogger("org.openqa.selenium.devtools");

	static {
		VERSION_WARNINGS.setLevel(Level.SEVERE);
	}

	private Chromium() {
	}

	/**
	 * A new browser of its own.
	 * @param profile an empty folder
	 * @param downloads where files that a page offers arrive
	 * @throws IllegalStateException saying what to install when there is none
	 */
	static ChromeDriver start(Path profile, Path downloads) {
		ChromeOptions options = new ChromeOptions();
		options.addArguments(FLAGS);
		options.addArguments("--user-data-dir=" + profile);
		if (System.getProperty("user.name").equals("root")) {
			options.addArguments("--no-sandbox");
		}
		options.setExperimentalOption("prefs",
				Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false,
						"intl.accept_languages", "en", "credentials_enable_service", false,
						"profile.password_manager_enabled", false));
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		installed("chromium", "chromium-browser", "google-chrome")
			.ifPresent((binary) -> options.setBinary(binary.toString()));
		try {
			return new ChromeDriver(service(), options);
		}
		catch (WebDriverException ex) {
			throw new IllegalStateException(INSTALL, ex);
		}
	}

	private static ChromeDriverService service() {
		ChromeDriverService.Builder builder = new ChromeDriverService.Builder().withEnvironment(Map.of("TZ", "UTC"));
		installed("chromedriver").ifPresent((driver) -> builder.usingDriverExecutable(driver.toFile()));
		return builder.build();
	}

	private static Optional<Path> installed(String... names) {
		List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
		return Stream.of(names)
			.flatMap((name) -> folders.stream().map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static Path emptyFolder(String purpose) {
		try {
			return Files.createTempDirectory("tandem-browser-" + purpose);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
