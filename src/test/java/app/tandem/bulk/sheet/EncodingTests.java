package app.tandem.bulk.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.sheet.Encoding;
import app.tandem.sheet.ReadAs;
import app.tandem.sheet.Separator;
import app.tandem.sheet.SheetLimits;
import app.tandem.sheet.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** In which encoding a text is read, and what stands between its cells. */
class EncodingTests {

	@ParameterizedTest
	@CsvSource({ "CP949, x-windows-949, 한빛소프트 봄 거래, 주식회사 한빛, 서울특별시 강남구 테헤란로 152",
			"CP949, x-windows-949, 똠방각하 펲시콜라, ㈜솔루션 “클라우드”, 부산",
			"SHIFT_JIS, windows-31j, さくら商事の春の取引, 株式会社サクラ, 東京都港区芝公園4-2-8",
			"SHIFT_JIS, windows-31j, トヨタ自動車, 髙島屋 ﾔﾏﾀﾞ, 名古屋", "GB18030, GB18030, 联想集团春季项目, 华为技术有限公司, 深圳市龙岗区",
			"GB18030, GB18030, 阿里巴巴, 王芳, 杭州",
			"WINDOWS_1251, windows-1251, «Ромашка» – весна, ООО Ромашка, ул. Тверская 1",
			"WINDOWS_1251, windows-1251, ПАО СБЕРБАНК, Анна Иванова, Москва № 5",
			"WINDOWS_1252, windows-1252, Åkerströms Bil, Växjö Sjöström, Malmö",
			"WINDOWS_1252, windows-1252, “Smart” – 5 €, O’Neil & Søn, Plaza España",
			"UTF_8, UTF-8, 한빛소프트 Åsa, Ромашка, 東京" })
	void readsTheNamesOfEachCountry(Encoding encoding, String charset, String deal, String customer, String address) {
		SheetRow row = read(Csv.file(deal + "," + customer + "," + address), charset).get(0);
		assertThat(List.of(row.text(Column.DEAL_NAME), row.text(Column.CUSTOMER_NAME), row.text(Column.ADDRESS_LINE_1)))
			.containsExactly(deal, customer, address);
		assertThat(readAs(Csv.file(deal + "," + customer + "," + address), charset))
			.isEqualTo(new ReadAs(encoding, Separator.COMMA, encoding.isLegacy(), ""));
	}

	@ParameterizedTest
	@CsvSource({ "x-windows-949, 김민준", "x-windows-949, 서울", "windows-31j, 東京都", "windows-31j, さくら", "GB18030, 北京市",
			"GB18030, 上海", "windows-1251, Москва", "windows-1251, Нева", "windows-1252, Malmö",
			"windows-1252, Göteborg", "windows-1252, café", "windows-1252, naïve résumé", "windows-1252, 5 €",
			"windows-1252, Müller & Söhne GmbH", "windows-1252, Ö" })
	void oneNameInTheLastOfManyRowsIsEnough(String charset, String name) {
		List<String> names = new ArrayList<>(Collections.nCopies(899, "Deal"));
		names.add(name);
		assertThat(read(Csv.file(names.toArray(String[]::new)), charset).get(899).text(Column.DEAL_NAME))
			.isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "ko, x-windows-949, CP949", "ru, windows-1251, WINDOWS_1251", "sv, windows-1252, WINDOWS_1252" })
	void readsTranslatedHeaders(String language, String charset, Encoding encoding) {
		ResourceBundle names = ResourceBundle.getBundle("messages.bulk-columns", Locale.forLanguageTag(language));
		List<String> header = new ArrayList<>();
		for (Column column : Column.values()) {
			if (column.mustBePresent()) {
				// The first of the words that mean the same is the one that stands in our
				// files.
				String name = names.getString("bulk.column." + column.key()).split("\\|")[0];
				header.add(column.isNumbered() ? name + " 1" : name);
			}
		}
		String text = String.join(";", header) + "\r\nPlain;Contoso\r\n";
		assertThat(read(text, charset).get(0).text(Column.CUSTOMER_NAME)).isEqualTo("Contoso");
		assertThat(readAs(text, charset)).isEqualTo(new ReadAs(encoding, Separator.SEMICOLON, true, ""));
	}

	@ParameterizedTest
	@CsvSource({ "x-windows-949, CP949", "windows-1251, WINDOWS_1251", "windows-1252, WINDOWS_1252" })
	void lettersOfOtherCountriesDoNotMislead(String charset, Encoding encoding) throws IOException {
		String text = new ClassPathResource("data/co-sell-24-good.csv").getContentAsString(StandardCharsets.UTF_8);
		assertThat(readAs(text.substring(1), charset).encoding()).isEqualTo(encoding);
	}

	@Test
	void plainTextIsUtf8AndNotGuessed() {
		assertThat(readAs(Csv.file("Deal"), "US-ASCII"))
			.isEqualTo(new ReadAs(Encoding.UTF_8, Separator.COMMA, false, ""));
	}

	@Test
	void aMarkSaysIt() {
		assertThat(readAs("\uFEFF" + Csv.file("한빛").replace(',', '\t'), "UTF-16LE"))
			.isEqualTo(new ReadAs(Encoding.UTF_16, Separator.TAB, false, ""));
		assertThat(readAs("\uFEFF" + Csv.file("한빛"), "UTF-8").encoding()).isEqualTo(Encoding.UTF_8);
	}

	@Test
	void utf8WithOneWrongByteIsDamagedAndNotGuessedToBeSomethingElse() {
		List<String> names = new ArrayList<>(Collections.nCopies(899, "한빛"));
		names.add("\"two\nlines\"");
		names.add("Cafe#");
		byte[] file = Csv.file(names.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
		file[file.length - 3] = (byte) 0xE9;
		assertThat(Csv.refusal(file)).containsExactly(damage("ENCODING", 902));
	}

	@Test
	void theChoiceOfAPersonWins() {
		byte[] file = Csv.file("한빛").getBytes(Charset.forName("x-windows-949"));
		assertThat(read(file, new TextFormat(Encoding.GB18030, null)).get(0).text(Column.DEAL_NAME))
			.isEqualTo(new String("한빛".getBytes(Charset.forName("x-windows-949")), Charset.forName("GB18030")));
		assertThat(readAs(file, new TextFormat(Encoding.CP949, null)).guessed()).as("it is said, not guessed")
			.isFalse();
		byte[] commas = (Csv.MANDATORY.replace(',', '\t') + "\nA,B\tC").getBytes(StandardCharsets.UTF_8);
		assertThat(readAs(commas, new TextFormat(null, Separator.TAB)).separator()).isEqualTo(Separator.TAB);
		assertThatExceptionOfType(SheetRefused.class)
			.isThrownBy(() -> read(commas, new TextFormat(null, Separator.SEMICOLON)))
			.satisfies((refused) -> assertThat(refused.findings()).extracting(Finding::code)
				.contains(FindingCode.FILE_COLUMN_MISSING));
	}

	@Test
	void theChosenEncodingIsNotBentEither() {
		byte[] file = Csv.file("ok", "Göteborg, Malmö", "ok").getBytes(Charset.forName("windows-1252"));
		for (Encoding wrong : List.of(Encoding.UTF_8, Encoding.CP949, Encoding.SHIFT_JIS, Encoding.GB18030)) {
			assertThatExceptionOfType(SheetRefused.class).as("%s", wrong)
				.isThrownBy(() -> read(file, new TextFormat(wrong, null)))
				.satisfies((refused) -> assertThat(refused.findings()).containsExactly(damage("CHOICE", 3)));
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "UTF_16")
	void whatSomebodyMayChooseHasAName(Encoding encoding) {
		assertThat(Encoding.called(encoding.name())).isEqualTo(encoding);
	}

	@Test
	void otherNamesAreNoChoice() {
		assertThat(TextFormat.of("UTF_16", "PIPE")).isEqualTo(TextFormat.DETECTED);
		assertThat(TextFormat.of("", null)).isEqualTo(TextFormat.DETECTED);
	}

	private static List<SheetRow> read(String text, String charset) {
		return read(text.getBytes(Charset.forName(charset)), TextFormat.DETECTED);
	}

	private static List<SheetRow> read(byte[] file, TextFormat format) {
		List<SheetRow> rows = new ArrayList<>();
		try (Sheet sheet = new SheetReader(SheetLimits.DEFAULT).open(new ByteArrayResource(file), format)) {
			sheet.rows().forEachRemaining(rows::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	private static ReadAs readAs(String text, String charset) {
		return readAs(text.getBytes(Charset.forName(charset)), TextFormat.DETECTED);
	}

	private static ReadAs readAs(byte[] file, TextFormat format) {
		try (Sheet sheet = new SheetReader(SheetLimits.DEFAULT).open(new ByteArrayResource(file), format)) {
			return sheet.readAs();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Finding damage(String kind, int where) {
		return Finding.ofFile(FindingCode.FILE_DAMAGED, kind, String.valueOf(where));
	}

}
