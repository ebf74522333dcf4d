package app.tandem.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.core.io.ByteArrayResource;

/** A workbook written by hand, so that a test can make it as odd as it likes. */
public final class Xlsx {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final Map<String, String> parts = new LinkedHashMap<>();

	private final List<String> sheets = new ArrayList<>();

	private final List<String> relations = new ArrayList<>();

	private String properties = "";

	private String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	/** A workbook whose one visible sheet has these rows. */
	public static Xlsx of(String... rows) {
		return new Xlsx().sheet("Sheet1", "visible", rows);
	}

	public Xlsx sheet(String name, String state, String... rows) {
		return part(name, state, "worksheet",
				"<worksheet xmlns='" + MAIN + "'><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
	}

	public Xlsx part(String name, String state, String relation, String xml) {
		int number = this.sheets.size() + 1;
		this.sheets.add("<sheet name='%s' sheetId='%d' state='%s' r:id='s%d'/>".formatted(name, number, state, number));
		this.relations.add("<Relationship Id='s%d' Type='%s/%s' Target='sheets/%d.xml'/>".formatted(number, OFFICE,
				relation, number));
		this.parts.put("xl/sheets/" + number + ".xml", xml);
		return this;
	}

	public Xlsx strings(String... items) {
		this.relations.add("<Relationship Id='st' Type='" + OFFICE + "/sharedStrings' Target='strings.xml'/>");
		this.parts.put("xl/strings.xml", "<sst xmlns='" + MAIN + "'>" + String.join("", items) + "</sst>");
		return this;
	}

	/** The formats of the cells by their styles, from 0. */
	public Xlsx formats(String... codes) {
		StringBuilder formats = new StringBuilder();
		StringBuilder cells = new StringBuilder();
		for (int n = 0; n < codes.length; n++) {
			formats.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(200 + n, codes[n]));
			cells.append("<xf numFmtId='%d'/>".formatted(200 + n));
		}
		this.relations.add("<Relationship Id='fm' Type='" + OFFICE + "/styles' Target='styles.xml'/>");
		this.parts.put("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts><cellXfs>"
				+ cells + "</cellXfs></styleSheet>");
		return this;
	}

	public Xlsx from1904() {
		this.properties = "<workbookPr date1904='1'/>";
		return this;
	}

	public Xlsx kind(String contentType) {
		this.kind = contentType;
		return this;
	}

	public Xlsx file(String name, String content) {
		this.parts.put(name, content);
		return this;
	}

	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			add(zip, "[Content_Types].xml",
					"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
							+ "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
							+ "<Default Extension='xml' ContentType='application/xml'/>"
							+ "<Override PartName='/xl/workbook.xml' ContentType='" + this.kind + "'/></Types>");
			add(zip, "_rels/.rels",
					relations("<Relationship Id='w' Type='" + OFFICE + "/officeDocument' Target='xl/workbook.xml'/>"));
			add(zip, "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'>" + this.properties
					+ "<sheets>" + String.join("", this.sheets) + "</sheets></workbook>");
			add(zip, "xl/_rels/workbook.xml.rels", relations(String.join("", this.relations)));
			for (Map.Entry<String, String> part : this.parts.entrySet()) {
				add(zip, part.getKey(), part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** All rows as {@code number: cells}, the header included. */
	List<String> rows() {
		return rows(bytes());
	}

	static List<String> rows(byte[] file) {
		List<String> rows = new ArrayList<>();
		try (Records records = Records.open(new ByteArrayResource(file), "Deals", TextFormat.DETECTED,
				SheetLimits.DEFAULT)) {
			rows.add("1: " + String.join("|", records.header()));
			for (List<String> row = records.next(); row != null; row = records.next()) {
				rows.add(records.row() + ": " + String.join("|", row));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	/** The texts of one row of these cells, below a header. */
	List<String> cells() {
		return List.of(rows().get(1).substring(3).split("\\|", -1));
	}

	public static String row(int number, String... cells) {
		return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
	}

	/** A cell with a text of its own. */
	public static String text(String place, String text) {
		return "<c r='" + place + "' t='inlineStr'><is><t xml:space='preserve'>" + text + "</t></is></c>";
	}

	public static String number(String place, String value, int style) {
		return "<c r='" + place + "' s='" + style + "'><v>" + value + "</v></c>";
	}

	private static String relations(String all) {
		return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
				+ "</Relationships>";
	}

	private static void add(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
