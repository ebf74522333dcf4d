package app.tandem.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;

import org.springframework.core.io.InputStreamSource;

/**
 * A file in the database, read a piece at a time, so that a long one takes no more memory
 * than a short one.
 */
final class StoredFile implements InputStreamSource {

	private static final int PIECE = 1 << 20;

	private final Pieces pieces;

	StoredFile(Pieces pieces) {
		this.pieces = pieces;
	}

	@Override
	public InputStream getInputStream() {
		return new SequenceInputStream(new Enumeration<>() {

			private byte[] next = StoredFile.this.pieces.read(1, PIECE);

			private int read = this.next.length;

			@Override
			public boolean hasMoreElements() {
				return this.next.length > 0;
			}

			@Override
			public InputStream nextElement() {
				if (this.next.length == 0) {
					throw new NoSuchElementException();
				}
				byte[] piece = this.next;
				this.next = (piece.length < PIECE) ? new byte[0] : StoredFile.this.pieces.read(this.read + 1, PIECE);
				this.read += this.next.length;
				return new ByteArrayInputStream(piece);
			}

		});
	}

	/** Reads a piece of the file. */
	interface Pieces {

		/**
		 * The bytes from this one on, the first being 1; fewer than asked for at the end.
		 */
		byte[] read(int from, int length);

	}

}
