package app.tandem.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import app.tandem.sheet.Xlsx;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Recipes of files that are too large to be kept, or too odd to be written by hand. */
final class BadFiles {

	private static final List<String> COLUMNS = List.of("Deal Name", "Customer Name", "Customer Address Line 1",
			"Customer City", "Customer Country", "Partner Referral Status", "Partner Referral Substatus",
			"Estimated Deal Value", "Currency", "Estimated Close Date", "Microsoft help required?",
			"Share with Microsoft sales team", "Consent to share Customer/Partner contact", "Solution 1",
			"Team member 1");

	private static final List<String> DEAL = List.of("Deal", "Customer", "1 Main Street", "Stockholm", "SE", "New",
			"Accepted", "25000", "EUR", "09/30/2036", "No", "No", "Yes", "SOL-1001-AAAA",
			"\"Mina, Park, +82 2 555 0101, mina@contoso.example\"");

	/** So many behind a letter pack to about a sixtieth. */
	private static final int ZEROS = 80;

	private static final String HEADER = String.join(",", COLUMNS) + "\r\n";

	private static final Map<String, Supplier<byte[]>> RECIPES = new TreeMap<>();

	static {
		texts();
		brokenWorkbooks();
		hostileWorkbooks();
		sheets();
		cells();
	}

	private BadFiles() {
	}

	static Set<String> names() {
		return RECIPES.keySet();
	}

	static boolean has(String name) {
		return RECIPES.containsKey(name);
	}

	static byte[] bytes(String name) {
		return Objects.requireNonNull(RECIPES.get(name)).get();
	}

	private static void texts() {
		RECIPES.put("utf8-then-one-wrong-byte.csv", () -> {
			byte[] file = (HEADER + deals(899, "한빛") + deal(900, "Caf#")).getBytes(StandardCharsets.UTF_8);
			for (int n = 0; n < file.length; n++) {
				file[n] = (file[n] == '#') ? (byte) 0xE9 : file[n];
			}
			return file;
		});
		RECIPES.put("ascii-then-one-western-letter.csv",
				() -> (HEADER + deals(899, "Deal") + deal(900, "Café")).getBytes(Charset.forName("windows-1252")));
		RECIPES.put("cell-of-9-million.csv", () -> csv(deal(1, "ok") + deal(2, "x".repeat(9_000_000))));
		RECIPES.put("cell-of-20-million.csv", () -> csv(deal(1, "ok") + deal(2, "x".repeat(20_000_000))));
		RECIPES.put("rows-1000.csv", () -> csv(deals(1_000, "Deal")));
		RECIPES.put("rows-1001.csv", () -> csv(deals(1_001, "Deal")));
		RECIPES.put("rows-1000-and-500-blank.csv",
				() -> csv(",,,\r\n".repeat(250) + deals(1_000, "Deal") + ",,,\r\n".repeat(250)));
		RECIPES.put("blank-rows-1000000.csv", () -> csv(deal(1, "ok") + "\n".repeat(1_000_000)));
		RECIPES.put("ten-mib-and-one-byte.csv", () -> {
			byte[] file = csv(deal(1, "ok") + "\n".repeat(10 << 20));
			return Arrays.copyOf(file, (10 << 20) + 1);
		});
		RECIPES.put("columns-301.csv", () -> columns(301));
		RECIPES.put("columns-100000.csv", () -> columns(100_000));
		RECIPES.put("cell-of-32767.csv", () -> notes(32_767));
		RECIPES.put("cell-of-32768.csv", () -> notes(32_768));
		RECIPES.put("rows-1000-with-30-errors.csv", () -> {
			String header = HEADER.strip()
					+ IntStream.rangeClosed(2, 30).mapToObj((n) -> ",Solution " + n).collect(Collectors.joining());
			return (header + "\r\n" + (",".repeat(14) + ",x".repeat(29) + "\r\n").repeat(1_000))
				.getBytes(StandardCharsets.UTF_8);
		});
	}

	private static void brokenWorkbooks() {
		RECIPES.put("truncated.xlsx", () -> {
			byte[] whole = good().bytes();
			return Arrays.copyOf(whole, whole.length * 2 / 3);
		});
		RECIPES.put("wrong-checksum.xlsx", () -> scribbled(0, 4));
		RECIPES.put("wrong-sizes.xlsx", () -> scribbled(8, 4));
		RECIPES.put("entry-twice.xlsx", () -> {
			byte[] file = good().file("xl/sheets/2.xml", "<x/>").bytes();
			return replaced(file, "xl/sheets/2.xml", "xl/sheets/1.xml");
		});
		RECIPES.put("row-twice.xlsx", () -> Xlsx.of(header(), deal(2), deal(2)).bytes());
		RECIPES.put("rows-out-of-order.xlsx", () -> Xlsx.of(header(), deal(3), deal(2)).bytes());
		RECIPES.put("row-99999999.xlsx", () -> Xlsx.of(header(), deal(99_999_999)).bytes());
		RECIPES.put("row-below-zero.xlsx", () -> Xlsx.of(header(), deal(-5)).bytes());
		RECIPES.put("cell-zzzz1.xlsx", () -> Xlsx.of(header(), Xlsx.row(2, Xlsx.text("ZZZZ2", "x"))).bytes());
		RECIPES.put("one-far-cell.xlsx", () -> Xlsx.of(Xlsx.row(1_048_576, Xlsx.text("XFD1048576", "x"))).bytes());
		RECIPES.put("macros.xlsm", () -> good().kind("application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes());
		RECIPES.put("strict.xlsx", BadFiles::strict);
	}

	private static void hostileWorkbooks() {
		RECIPES.put("bomb-1000-to-1.xlsx", () -> good().strings(item("0".repeat(1 << 20)).repeat(60)).bytes());
		RECIPES.put("bomb-60-to-1.xlsx", () -> good().strings(item(compressible()).repeat(100)).bytes());
		RECIPES.put("zip-in-zip.zip", () -> zip(Map.of("inner.zip", zip(Map.of("deals.csv", csv(deal(1, "x")))))));
		RECIPES.put("parts-5000.xlsx", () -> {
			Xlsx book = good();
			IntStream.range(0, 5_000).forEach((n) -> book.file("xl/more/" + n + ".xml", "<x/>"));
			return book.bytes();
		});
		RECIPES.put("climbing-entry.xlsx", () -> good().file("../../evil.xml", "<x/>").bytes());
		RECIPES.put("absolute-entry.xlsx", () -> good().file("/tmp/evil.xml", "<x/>").bytes());
		RECIPES.put("link-beside-the-sheet.xlsx", () -> withLink(good().bytes(), "xl/media/1.xml"));
		RECIPES.put("link-as-sheet.xlsx", () -> withLink(good().bytes(), "xl/sheets/1.xml"));
		RECIPES.put("file-entity.xlsx", () -> document("<!ENTITY e SYSTEM 'file:///etc/passwd'>", "&e;"));
		RECIPES.put("web-entity.xlsx", () -> document("<!ENTITY e SYSTEM 'http://127.0.0.1:9/x'>", "&e;"));
		RECIPES.put("billion-laughs.xlsx",
				() -> document("<!ENTITY a0 'lol'>" + IntStream.rangeClosed(1, 9)
					.mapToObj((n) -> "<!ENTITY a" + n + " '" + ("&a" + (n - 1) + ";").repeat(10) + "'>")
					.collect(Collectors.joining()), "&a9;"));
		RECIPES.put("quadratic.xlsx", () -> document("<!ENTITY a '" + "x".repeat(50_000) + "'>", "&a;".repeat(50_000)));
		RECIPES.put("attributes-30000.xlsx",
				() -> Xlsx
					.of(header(),
							"<row r='2'" + IntStream.range(0, 30_000)
								.mapToObj((n) -> " a" + n + "='1'")
								.collect(Collectors.joining()) + "/>")
					.bytes());
		RECIPES.put("nested-20000.xlsx",
				() -> Xlsx.of(header(), "<row r='2'>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</row>")
					.bytes());
		RECIPES.put("links-and-objects.xlsx",
				() -> good().file("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>")
					.file("xl/connections.xml", "<connections><connection url='http://127.0.0.1:9/'/></connections>")
					.file("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition/>")
					.file("xl/comments1.xml", "<comments/>")
					.file("xl/drawings/drawing1.xml", "<wsDr/>")
					.file("xl/embeddings/oleObject1.xml", "<x/>")
					.bytes());
	}

	private static void sheets() {
		RECIPES.put("deals-hidden.xlsx",
				() -> Xlsx.of(Xlsx.row(1, Xlsx.text("A1", "Notes")))
					.sheet("deals", "hidden", header(), deal(2))
					.bytes());
		RECIPES.put("first-sheets-hidden.xlsx",
				() -> new Xlsx().sheet("Lists", "hidden", Xlsx.row(1, Xlsx.text("A1", "x")))
					.sheet("More", "veryHidden", Xlsx.row(1, Xlsx.text("A1", "x")))
					.sheet("Pipeline", "visible", header(), deal(2))
					.bytes());
		RECIPES.put("chart-first.xlsx",
				() -> new Xlsx().part("Chart1", "visible", "chartsheet", "<chartsheet/>")
					.sheet("Pipeline", "visible", header(), deal(2))
					.bytes());
		RECIPES.put("first-sheet-empty.xlsx", () -> Xlsx.of().sheet("Pipeline", "visible", header(), deal(2)).bytes());
		RECIPES.put("hidden-rows-and-columns.xlsx",
				() -> Xlsx
					.of(header().replace("<row ", "<cols><col min='2' max='3' hidden='1'/></cols><row "),
							deal(2).replace("<row ", "<row hidden='1' "), deal(3))
					.bytes());
		RECIPES.put("title-above-header.xlsx",
				() -> Xlsx
					.of(Xlsx.row(1, Xlsx.text("A1", "My pipeline")), row(3, COLUMNS, "", UnaryOperator.identity()),
							deal(4))
					.bytes());
		RECIPES.put("blank-rows-1000000.xlsx", () -> Xlsx
			.of(header(), deal(2),
					IntStream.range(3, 1_000_000).mapToObj((n) -> "<row r='" + n + "'/>").collect(Collectors.joining()))
			.bytes());
		RECIPES.put("cell-of-100000.xlsx",
				() -> Xlsx
					.of(header(),
							deal(2, "Deal Name", (place) -> Xlsx.text(place, compressible().substring(0, 100_000))))
					.bytes());
	}

	private static void cells() {
		RECIPES.put("nul.xlsx",
				() -> Xlsx.of(header(), deal(2), deal(3, "Deal Name", (place) -> Xlsx.text(place, "a_x0000_b")))
					.bytes());
		RECIPES.put("money.xlsx", () -> column("Estimated Deal Value", "n", 0, "9999999999.99", "0.30000000000000004",
				"12563.005", "1e999", "NaN")
			.bytes());
		RECIPES.put("dates.xlsx",
				() -> column("Estimated Close Date", "n", 1, "49675", "49675.99999", "2958465", "60", "-1")
					.formats("General", "m/d/yy")
					.bytes());
		RECIPES.put("dates-from-1904.xlsx",
				() -> column("Estimated Close Date", "n", 1, "48213").formats("General", "m/d/yy").from1904().bytes());
		RECIPES.put("per-cent.xlsx", () -> {
			String stage = Xlsx.text("P1", "Sales Stage");
			return Xlsx
				.of(header().replace("</row>", stage + "</row>"),
						deal(2).replace("</row>", Xlsx.number("P2", "0.4", 1) + "</row>"))
				.formats("General", "0%")
				.bytes();
		});
		RECIPES.put("errors.xlsx", () -> column("Deal Name", "e", 0, "#REF!", "#N/A", "#DIV/0!").bytes());
		RECIPES.put("formulas.xlsx",
				() -> Xlsx
					.of(header(),
							deal(2, "Deal Name", (place) -> "<c r='" + place + "' t='str'><f>A1</f><v>Deal</v></c>"),
							deal(3, "Deal Name", (place) -> "<c r='" + place
									+ "' t='str'><f>HYPERLINK(\"http://x.example\",\"Here\")</f><v>Here</v></c>"),
							deal(4, "Deal Name", (place) -> "<c r='" + place + "'><f>A1*2</f></c>"))
					.bytes());
	}

	private static byte[] csv(String rows) {
		return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
	}

	private static String deals(int count, String name) {
		return IntStream.rangeClosed(1, count).mapToObj((n) -> deal(n, name)).collect(Collectors.joining());
	}

	/** Of a customer of its own, so that none looks like another. */
	private static String deal(int number, String name) {
		String rest = String.join(",", DEAL.subList(2, DEAL.size()));
		return name + "," + customer(number) + "," + rest + "\r\n";
	}

	private static String customer(int number) {
		return "Customer" + Integer.toString(number * 7919, 36);
	}

	private static byte[] columns(int count) {
		return (HEADER.strip() + ",x".repeat(count - COLUMNS.size()) + "\r\n" + deal(1, "ok"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] notes(int length) {
		return (HEADER.strip() + ",Notes\r\n" + deal(1, "ok").strip() + "," + "x".repeat(length) + "\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Xlsx good() {
		return Xlsx.of(header(), deal(2));
	}

	private static String header() {
		return row(1, COLUMNS, "", UnaryOperator.identity());
	}

	private static String deal(int number) {
		return row(number, DEAL, "", UnaryOperator.identity());
	}

	/** With another cell in one column, made from its place. */
	private static String deal(int number, String column, UnaryOperator<String> cell) {
		return row(number, DEAL, column, cell);
	}

	private static String row(int number, List<String> texts, String column, UnaryOperator<String> cell) {
		String[] cells = new String[texts.size()];
		for (int n = 0; n < cells.length; n++) {
			String place = (char) ('A' + n) + String.valueOf(number);
			String text = (n == 1 && number > 1) ? customer(number) : texts.get(n).replace("\"", "");
			cells[n] = (COLUMNS.indexOf(column) == n) ? cell.apply(place) : Xlsx.text(place, text);
		}
		return Xlsx.row(number, cells);
	}

	/** One deal for each value. */
	private static Xlsx column(String column, String type, int style, String... values) {
		String[] rows = new String[values.length + 1];
		rows[0] = header();
		for (int n = 0; n < values.length; n++) {
			String value = values[n];
			rows[n + 1] = deal(n + 2, column,
					(place) -> "<c r='%s' t='%s' s='%d'><v>%s</v></c>".formatted(place, type, style, value));
		}
		return Xlsx.of(rows);
	}

	private static String item(String text) {
		return "<si><t>" + text + "</t></si>";
	}

	/** A megabyte that packs to about a sixtieth. */
	private static String compressible() {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		StringBuilder text = new StringBuilder();
		while (text.length() < 1 << 20) {
			text.append((char) ('a' + random.nextInt(26))).append("0".repeat(ZEROS));
		}
		return text.toString();
	}

	private static byte[] document(String entities, String text) {
		return new Xlsx()
			.part("Deals", "visible", "worksheet",
					"<!DOCTYPE x [" + entities + "]><worksheet><sheetData><row r='1'>"
							+ "<c r='A1' t='inlineStr'><is><t>" + text + "</t></is></c></row></sheetData></worksheet>")
			.bytes();
	}

	/** Writes over what the archive's list says of the sheet, so far behind its start. */
	private static byte[] scribbled(int offset, int length) {
		byte[] file = good().bytes();
		ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 0; at < file.length - 46; at++) {
			if (bytes.getInt(at) == 0x02014b50) {
				int name = bytes.getShort(at + 28);
				if (new String(file, at + 46, name, StandardCharsets.US_ASCII).equals("xl/sheets/1.xml")) {
					Arrays.fill(file, at + 16 + offset, at + 16 + offset + length, (byte) 3);
				}
			}
		}
		return file;
	}

	private static byte[] replaced(byte[] file, String from, String to) {
		return new String(file, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] strict() {
		return zip(Map.of("[Content_Types].xml",
				("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
						+ "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
						+ "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument."
						+ "spreadsheetml.sheet.main+xml'/></Types>")
					.getBytes(StandardCharsets.UTF_8),
				"_rels/.rels",
				("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
						+ "<Relationship Id='w' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'"
						+ " Target='xl/workbook.xml'/></Relationships>")
					.getBytes(StandardCharsets.UTF_8),
				"xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * With an entry that is, as Unix would unpack it, a link to a file of the machine.
	 */
	private static byte[] withLink(byte[] file, String name) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
				ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				if (!part.getName().equals(name)) {
					add(zip, new ZipArchiveEntry(part.getName()), parts.readAllBytes());
				}
			}
			ZipArchiveEntry link = new ZipArchiveEntry(name);
			link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
			add(zip, link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
		zip.putArchiveEntry(entry);
		zip.write(content);
		zip.closeArchiveEntry();
	}

	private static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
