package app.tandem.bulk.sheet;

import app.tandem.sheet.SheetLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.InputStreamSource;

import static org.assertj.core.api.Assertions.assertThat;

class LongSheetTests {

	private static final String ROW = "\"two\nlines\",Contoso" + ",some text or other".repeat(43) + "\r\n";

	@Test
	void readsALongFileRowByRow() throws IOException {
		int many = 200_000;
		SheetLimits limits = new SheetLimits(many, 1L << 40, many, 300);
		assertThat(count(rows(many), limits)).isEqualTo(many);
	}

	private static int count(InputStreamSource file, SheetLimits limits) throws IOException {
		int count = 0;
		try (Sheet sheet = new SheetReader(limits).open(file)) {
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext();) {
				SheetRow row = rows.next();
				count += row.findings().isEmpty() && row.text(Column.CUSTOMER_NAME).equals("Contoso") ? 1 : 0;
			}
		}
		return count;
	}

	/** A file that is made while it is read. */
	private static InputStreamSource rows(int count) {
		byte[] header = (Csv.MANDATORY + ",x".repeat(31) + "\n").getBytes(StandardCharsets.UTF_8);
		byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
		return () -> new SequenceInputStream(new ByteArrayInputStream(header),
				new SequenceInputStream(repeated(row, count)));
	}

	private static Enumeration<InputStream> repeated(byte[] row, int count) {
		Iterator<byte[]> rows = Collections.nCopies(count, row).iterator();
		return new Enumeration<>() {
			@Override
			public boolean hasMoreElements() {
				return rows.hasNext();
			}

			@Override
			public InputStream nextElement() {
				return new ByteArrayInputStream(rows.next());
			}
		};
	}

}
