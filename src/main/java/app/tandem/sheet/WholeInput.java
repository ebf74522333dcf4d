package app.tandem.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Refuses a part of an archive that proves to be another than the archive's list says.
 */
final class WholeInput extends CheckedInputStream {

	private final long size;

	private final long checksum;

	private long count;

	WholeInput(InputStream in, long size, long checksum) {
		super(in, new CRC32());
		this.size = size;
		this.checksum = checksum;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		count((one < 0) ? one : 1);
		return one;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int many = super.read(bytes, offset, length);
		count(many);
		return many;
	}

	private void count(int more) {
		this.count += Math.max(more, 0);
		if (more < 0 && (this.count != this.size || getChecksum().getValue() != this.checksum)) {
			throw Damage.WORKBOOK.at(0);
		}
	}

}
