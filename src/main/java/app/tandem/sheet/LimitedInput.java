package app.tandem.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file as soon as it proves too large. */
final class LimitedInput extends FilterInputStream {

	private final long limit;

	private long count;

	LimitedInput(InputStream in, long limit) {
		super(in);
		this.limit = limit;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		count((one < 0) ? 0 : 1);
		return one;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int many = super.read(bytes, offset, length);
		count(many);
		return many;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(int more) {
		this.count += Math.max(more, 0);
		if (this.count > this.limit) {
			throw new Unreadable(Unreadable.Reason.SIZE, size(this.limit));
		}
	}

	private static String size(long bytes) {
		if (bytes % (1 << 20) == 0) {
			return (bytes >> 20) + " MiB";
		}
		return (bytes % (1 << 10) == 0) ? (bytes >> 10) + " KiB" : bytes + " B";
	}

}
