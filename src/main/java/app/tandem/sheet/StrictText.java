package app.tandem.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes a text and stops at the first bytes that are none: there it gives out one mark
 * and ends, so that whoever counts rows can tell in which it happened.
 */
final class StrictText extends Reader {

	private static final char MARK = '\uFFFD';

	private static final int NONE = -1;

	private final InputStream in;

	private final CharsetDecoder decoder;

	private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();

	/** A character that did not fit, or the mark. */
	private int pending = NONE;

	private boolean ended;

	private boolean done;

	private boolean damaged;

	StrictText(InputStream in, Charset charset) {
		this.in = in;
		this.decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** Whether the text ended because its bytes are not of the encoding. */
	boolean isDamaged() {
		return this.damaged;
	}

	@Override
	public int read(char[] chars, int offset, int length) throws IOException {
		if (this.pending != NONE && length > 0) {
			chars[offset] = (char) this.pending;
			this.pending = NONE;
			return 1;
		}
		CharBuffer out = CharBuffer.wrap(chars, offset, length).slice();
		while (!this.done && out.position() == 0 && length > 0) {
			decode(out);
		}
		if (out.position() == 0 && this.pending != NONE) {
			return read(chars, offset, length);
		}
		return (out.position() == 0 && length > 0) ? -1 : out.position();
	}

	private void decode(CharBuffer out) throws IOException {
		CoderResult result = this.decoder.decode(this.bytes, out, this.ended);
		if (result.isError()) {
			this.damaged = true;
			this.done = true;
			this.pending = MARK;
		}
		else if (result.isUnderflow()) {
			this.done = this.ended;
			fill();
		}
		else if (out.position() == 0) {
			decodePair(out);
		}
	}

	private void decodePair(CharBuffer out) {
		CharBuffer pair = CharBuffer.allocate(2);
		this.decoder.decode(this.bytes, pair, this.ended);
		out.put(pair.get(0));
		this.pending = pair.get(1);
	}

	private void fill() throws IOException {
		if (this.ended) {
			return;
		}
		this.bytes.compact();
		int count = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		if (count < 0) {
			this.ended = true;
		}
		else {
			this.bytes.position(this.bytes.position() + count);
		}
		this.bytes.flip();
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
