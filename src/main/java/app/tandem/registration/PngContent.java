package app.tandem.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A picture in the Portable Network Graphics format: its chunks, each with its sum, one
 * after the other and nothing behind the last.
 */
final class PngContent {

	private static final long SIGNATURE = 0x89504E470D0A1A0AL;

	private static final int HEADER = 13;

	private PngContent() {
	}

	static boolean isWhole(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content);
		if (bytes.remaining() < Long.BYTES || bytes.getLong() != SIGNATURE) {
			return false;
		}
		boolean first = true;
		boolean pixels = false;
		while (bytes.remaining() >= 12) {
			int length = bytes.getInt();
			if (length < 0 || length > bytes.remaining() - 8) {
				return false;
			}
			String type = new String(content, bytes.position(), 4, StandardCharsets.ISO_8859_1);
			if (first && !isHeader(type, length, bytes) || !hasItsSum(content, bytes, length)) {
				return false;
			}
			first = false;
			pixels |= type.equals("IDAT");
			if (type.equals("IEND")) {
				return pixels && !bytes.hasRemaining();
			}
		}
		return false;
	}

	private static boolean isHeader(String type, int length, ByteBuffer bytes) {
		int start = bytes.position() + 4;
		return type.equals("IHDR") && length == HEADER && bytes.getInt(start) > 0 && bytes.getInt(start + 4) > 0;
	}

	private static boolean hasItsSum(byte[] content, ByteBuffer bytes, int length) {
		CRC32 sum = new CRC32();
		sum.update(content, bytes.position(), 4 + length);
		bytes.position(bytes.position() + 4 + length);
		return (int) sum.getValue() == bytes.getInt();
	}

}
