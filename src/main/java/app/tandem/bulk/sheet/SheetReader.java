package app.tandem.bulk.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.InputStreamSource;

import app.tandem.bulk.finding.FindingCode;

/** Opens an uploaded file; what format it has is told by its content. */
public final class SheetReader {

	private static final int START = 1 << 16;

	private final SheetLimits limits;

	public SheetReader(SheetLimits limits) {
		this.limits = limits;
	}

	/**
	 * Reads as far as the first row.
	 * @return the open sheet, to be closed by the caller
	 * @throws SheetRefused when the file is empty, too large, of another kind or damaged,
	 * or its header has faults
	 * @throws IOException when the file's store fails
	 */
	public Sheet open(InputStreamSource file) throws IOException {
		InputStream in = new BufferedInputStream(new LimitedInput(file.getInputStream(), this.limits.bytes()), START);
		try {
			return open(in);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	private Sheet open(InputStream in) throws IOException {
		in.mark(START);
		byte[] start = in.readNBytes(START);
		in.reset();
		FileKind kind = FileKind.of(start);
		if (kind == FileKind.UTF_16) {
			throw Damage.ENCODING.at(1);
		}
		if (kind != FileKind.TEXT) {
			throw new SheetRefused(FindingCode.FILE_TYPE, kind.name());
		}
		return new CsvSheet(new StrictText(in, charset(start, in)), this.limits);
	}

	/** Skips the byte order mark, if any. */
	private static Charset charset(byte[] start, InputStream in) throws IOException {
		if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
			in.skipNBytes(3);
		}
		else if (startsWith(start, 0xFF, 0xFE)) {
			in.skipNBytes(2);
			return StandardCharsets.UTF_16LE;
		}
		else if (startsWith(start, 0xFE, 0xFF)) {
			in.skipNBytes(2);
			return StandardCharsets.UTF_16BE;
		}
		return StandardCharsets.UTF_8;
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
