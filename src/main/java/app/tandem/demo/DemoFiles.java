package app.tandem.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;

/** The files of {@code db/demo}. */
final class DemoFiles {

	private DemoFiles() {
	}

	static byte[] bytes(String name) {
		try (java.io.InputStream file = new ClassPathResource("db/demo/" + name).getInputStream()) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the demo's file " + name + " cannot be read", ex);
		}
	}

	static List<NamedCsvRecord> read(String name) {
		try (Reader text = new InputStreamReader(new ClassPathResource("db/demo/" + name).getInputStream(),
				StandardCharsets.UTF_8);
				CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
			return records.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the demo's file " + name + " cannot be read", ex);
		}
	}

}
