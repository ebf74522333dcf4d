package app.tandem.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTests {

	private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	@Test
	void whatWasSealedOpensForItsOwnerAlone() {
		Secrets secrets = secrets("");
		String sealed = secrets.seal(SECRET, "ann");
		assertThat(secrets.open(sealed, "ann")).isEqualTo(SECRET);
		assertThat(secrets.seal(SECRET, "ann")).as("never twice the same").isNotEqualTo(sealed);
		assertThatThrownBy(() -> secrets.open(sealed, "bo")).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void whatWasChangedDoesNotOpen() {
		Secrets secrets = secrets("");
		byte[] bytes = Base64.getDecoder().decode(secrets.seal(SECRET, "ann").substring(3));
		bytes[bytes.length - 1] ^= 1;
		assertThatThrownBy(() -> secrets.open("v1:" + Base64.getEncoder().encodeToString(bytes), "ann"))
			.isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> secrets.open("v9:AAAA", "ann")).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void theKeyOfTheFolderStaysAndIsForItsAccountAlone() throws Exception {
		String sealed = secrets("").seal(SECRET, "ann");
		assertThat(secrets("").open(sealed, "ann")).isEqualTo(SECRET);
		assertThat(Files.getPosixFilePermissions(this.folder.resolve("secret-key"))).hasSize(2);
	}

	@Test
	void aGivenKeyCountsAndMustBeOne() {
		String key = Base64.getEncoder().encodeToString(new byte[32]);
		assertThat(secrets(key).open(secrets(key).seal(SECRET, "ann"), "ann")).isEqualTo(SECRET);
		assertThat(this.folder.resolve("secret-key")).doesNotExist();
		assertThatThrownBy(() -> secrets("c2hvcnQ=")).hasMessageContaining("32 bytes");
	}

	private Secrets secrets(String key) {
		return new Secrets(key, this.folder.toString());
	}

}
