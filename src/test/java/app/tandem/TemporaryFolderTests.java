package app.tandem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TemporaryFolderTests {

	@TempDir
	private Path parent;

	@Test
	void removesWhatDeadProcessesLeftAndNothingElse() throws IOException {
		Path dead = folder("tandem-999999999-1");
		Path own = folder("tandem-" + ProcessHandle.current().pid() + "-1");
		Path alive = folder("tandem-" + ProcessHandle.current().parent().orElseThrow().pid() + "-1");
		Path other = folder("tandem-workbooks");
		TemporaryFolder.removeLeftOvers(this.parent);
		assertThat(dead).doesNotExist();
		assertThat(own).doesNotExist();
		assertThat(alive).isNotEmptyDirectory();
		assertThat(other).isNotEmptyDirectory();
	}

	private Path folder(String name) throws IOException {
		Path folder = Files.createDirectories(this.parent.resolve(name));
		Files.writeString(folder.resolve("upload_1.tmp"), "half a file");
		return folder;
	}

}
