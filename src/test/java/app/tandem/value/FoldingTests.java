package app.tandem.value;

import java.util.Locale;

import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class FoldingTests {

	@ParameterizedTest
	@CsvSource({ "УЧЁТ,учет", "Björkskog,bjorkskog", "ÅSAS,asas", "Čapek,capek", "テイルスピン,テイルスピン", "ﾃｲﾙｽﾋﾟﾝ,テイルスピン",
			"최도윤,최도윤", "Straße,straße", "ｔｏｙ,toy" })
	void whoSearchesNeedsNoAccentsAndNeitherDoesTheDatabase(String text, String searched, @Autowired JdbcClient jdbc) {
		assertThat(Folding.withoutAccents(text)).isEqualTo(searched);
		assertThat(jdbc.sql("select searched(:text)").param("text", text).query(String.class).single())
			.isEqualTo(searched);
	}

	@Test
	void makesTypingsOfTheSameWordsEqual() {
		String expected = "deal name";
		assertThat(Folding.words("Deal Name")).isEqualTo(expected);
		assertThat(Folding.words("\uFEFF deal\u00A0\u00A0NAME\u200B ")).isEqualTo(expected);
		assertThat(Folding.words("Ｄｅａｌ　Ｎａｍｅ")).isEqualTo(expected);
		assertThat(Folding.words("De\u200Bal \u2060Name")).isEqualTo(expected);
		assertThat(Folding.words("Deal\t\r\nName")).isEqualTo(expected);
	}

	@Test
	void takesDecomposedLettersForComposedOnes() {
		assertThat(Folding.words("Lo\u0308sning")).isEqualTo("lösning");
		assertThat(Folding.words("\u1112\u1161\u11ab")).isEqualTo("한");
	}

	@Test
	void keepsLettersAndDigitsAlone() {
		assertThat(Folding.letters("Post - sales, customer  success!")).isEqualTo("postsalescustomersuccess");
		assertThat(Folding.letters("Другое — 2")).isEqualTo("другое2");
	}

	@Test
	void ignoresTheDefaultLocale() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr-TR"));
			assertThat(Folding.words("CITY ID")).isEqualTo("city id");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void trimsEveryKindOfBlankAtTheEndsOnly() {
		assertThat(Folding.trim("\u00A0 a \u3000 b\uFEFF\t\n")).isEqualTo("a \u3000 b");
		assertThat(Folding.trim(" \u200B ")).isEmpty();
		assertThat(Folding.isBlank("\u00A0\u2003\uFEFF")).isTrue();
		assertThat(Folding.isBlank(" .")).isFalse();
	}

	@Test
	void leavesJoinersOfEmojiAlone() {
		String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
		assertThat(Folding.trim(family)).isEqualTo(family);
	}

}
