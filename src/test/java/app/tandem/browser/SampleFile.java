package app.tandem.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Files to upload. */
final class SampleFile {

	private static final AtomicInteger COPIES = new AtomicInteger();

	private SampleFile() {
	}

	/** 24 deals to create, all good. */
	static Path good(Path folder) throws IOException {
		return copy("co-sell-24-good.csv", folder);
	}

	/** 12 deals, of which 6 are faulty. */
	static Path faulty(Path folder) throws IOException {
		return copy("co-sell-12-with-6-faulty.csv", folder);
	}

	/** The 24 deals of a Korean customer, as Korean Windows saves them. */
	static Path korean(Path folder) throws IOException {
		String text = Files.readString(good(folder)).substring(1).replace("Contoso Corporation", "한빛소프트");
		return Files.write(folder.resolve("korean.csv"), text.getBytes(Charset.forName("x-windows-949")));
	}

	static Path of(Path folder, String name, String content) throws IOException {
		return Files.writeString(folder.resolve(name), content);
	}

	/** A file of that many bytes that would be a CSV file if it were not so large. */
	static Path large(Path folder, int megabytes) throws IOException {
		Path file = folder.resolve(megabytes + "-mb.csv");
		byte[] line = ("a,".repeat(511) + "\r\n").getBytes(StandardCharsets.US_ASCII);
		try (var out = Files.newOutputStream(file)) {
			for (int n = 0; n < megabytes * 1024; n++) {
				out.write(line);
			}
		}
		return file;
	}

	/**
	 * Blank lines, one more for each copy, keep the application from asking about a file
	 * that it has seen before.
	 */
	private static Path copy(String name, Path folder) throws IOException {
		try (InputStream in = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/data/" + name))) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return of(folder, name, text + "\r\n".repeat(COPIES.incrementAndGet()));
		}
	}

}
