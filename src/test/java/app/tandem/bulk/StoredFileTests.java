package app.tandem.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFileTests {

	private static final int PIECE = 1 << 20;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7 })
	void readsEveryByteOnceHoweverLongTheFile(int size) throws IOException {
		byte[] content = new byte[size];
		new Random(7).nextBytes(content);
		List<Integer> asked = new ArrayList<>();
		StoredFile file = new StoredFile((from, length) -> {
			asked.add(from);
			return Arrays.copyOfRange(content, Math.min(from - 1, size), Math.min(from - 1 + length, size));
		});
		assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
		assertThat(asked).as("the next piece is read when it is wanted").hasSize(size / PIECE + 1);
	}

}
