package app.tandem.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests {

	@Test
	void tellsWorkbooks() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Deals").createRow(0).createCell(0).setCellValue("Deal Name");
			workbook.write(out);
		}
		assertThat(kind(out.toByteArray())).isEqualTo(FileKind.XLSX);
		assertThat(kind(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"))).isEqualTo(FileKind.XLSM);
		assertThat(kind(zip("[Content_Types].xml", "xl/workbook.bin"))).isEqualTo(FileKind.XLSB);
		assertThat(kind(zip("mimetype/application/vnd.oasis.opendocument.spreadsheet"))).isEqualTo(FileKind.ODS);
		assertThat(kind(zip("Index/Document.iwa"))).isEqualTo(FileKind.NUMBERS);
		assertThat(kind(zip("deals.csv"))).isEqualTo(FileKind.ARCHIVE);
	}

	@Test
	void tellsOldAndProtectedWorkbooks() {
		String head = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
		assertThat(kind(head + "Workbook")).isEqualTo(FileKind.XLS);
		assertThat(kind(head + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")).isEqualTo(FileKind.ENCRYPTED);
	}

	@Test
	void tellsOtherFiles() {
		assertThat(kind("%PDF-1.7\n")).isEqualTo(FileKind.PDF);
		assertThat(kind("\u0089PNG\r\n\u001A\n")).isEqualTo(FileKind.IMAGE);
		assertThat(kind("\u00FF\u00D8\u00FF\u00E0")).isEqualTo(FileKind.IMAGE);
		assertThat(kind("\u001F\u008B\b\0")).isEqualTo(FileKind.ARCHIVE);
		assertThat(kind("\n <!DOCTYPE html><html>")).isEqualTo(FileKind.HTML);
		assertThat(kind("\u00EF\u00BB\u00BF<table><tr><td>Deal Name")).isEqualTo(FileKind.HTML);
		assertThat(kind("\u0001\u0002\u0003\u0004\u0005\u0006 some")).isEqualTo(FileKind.OTHER);
		assertThat(kind("a\0b\0c\0,\0")).isEqualTo(FileKind.UTF_16);
	}

	@Test
	void takesTextsForTexts() {
		assertThat(kind("Deal Name,Customer Name\nPK,x")).isEqualTo(FileKind.TEXT);
		assertThat(kind("")).isEqualTo(FileKind.TEXT);
		assertThat(kind("Deal Name with one \0 in a hundred characters, which is told with the row and its column"))
			.isEqualTo(FileKind.TEXT);
	}

	private static FileKind kind(String bytes) {
		return kind(bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static FileKind kind(byte[] bytes) {
		return FileKind.of(bytes);
	}

	private static byte[] zip(String... entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String entry : entries) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write('x');
			}
		}
		return out.toByteArray();
	}

}
