package app.tandem.bulk;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BundlesTests {

	@Test
	void haveTheSameKeysInEveryLanguage() {
		for (String name : List.of("bulk", "bulk-columns", "bulk-guide")) {
			TreeSet<String> english = new TreeSet<>(BulkMessages.bundle(name, Locale.ENGLISH).keySet());
			assertThat(english).isNotEmpty();
			for (Locale language : BulkMessages.LANGUAGES) {
				ResourceBundle bundle = BulkMessages.bundle(name, language);
				assertThat(bundle.getLocale().getLanguage()).isIn(language.getLanguage(), "");
				assertThat(new TreeSet<>(bundle.keySet())).as(name + " " + language).isEqualTo(english);
				assertThat(bundle.keySet()).noneMatch((key) -> bundle.getString(key).isBlank());
			}
		}
	}

}
