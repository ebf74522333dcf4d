package app.tandem.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The disk under the database or under arriving files is full. */
@DisabledOnOs(OS.WINDOWS)
class StorageFaults {

	private static final Logger log = LoggerFactory.getLogger(StorageFaults.class);

	@TempDir
	private Path directory;

	private Path disk;

	@BeforeEach
	void mount() throws IOException {
		disk = Files.createDirectories(directory.resolve("disk"));
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) == 0;
		assumeTrue(mounted, "a small disk of its own takes an account that may mount one, such as root");
	}

	@AfterEach
	void unmount() throws IOException {
		run("umount", "-l", disk.toString());
	}

	@Test
	void f05AnImportGoesOnWhenThereIsRoomAgain() throws Exception {
		try (Scene scene = new Scene(disk, Scene.HASTE)) {
			Installation node = scene.node();
			node.start();
			FaultFile file = new FaultFile("Full", 1_000);
			UUID run;
			try (StopPoint stop = scene.before("insert", "import_row", "new.row_number = 300")) {
				run = scene.importAt(node, file);
				stop.await();
				fill();
			}
			Patience.pause(4_000);
			log.info("F5: with a full disk {} rows are done, the server {}",
					scene.server().isRunning() ? scene.invariants("F5").counts(run).rows() : "?",
					scene.server().isRunning() ? "runs" : "has ended");
			Files.delete(disk.resolve("filler"));
			if (!scene.server().isRunning()) {
				scene.server().startAgain();
				scene.cable().leadTo(scene.server().port());
			}
			scene.awaitEnd(run, "F5 room again", Scene.PROMISED);
			scene.invariants("F5").check(run, file);
		}
	}

	@Test
	void f05AnUploadThatFindsNoRoomIsRefusedAndLeavesNothing(@TempDir Path elsewhere) throws Exception {
		try (Scene scene = new Scene(elsewhere, Scene.HASTE)) {
			Installation node = scene.node();
			run("mount", "--bind", disk.toString(), Files.createDirectories(node.temporary()).toString());
			try {
				node.start();
				node.signIn(Scene.ADMIN);
				var form = node.importForm();
				byte[] content = new FaultFile("Refused", 1_000).content();
				fill();
				assertThat(node.submit(form, content).statusCode()).isBetween(500, 599);
				assertThat(scene.database().sql("select count(*) from import_run").query(Integer.class).single())
					.isZero();
				Files.delete(disk.resolve("filler"));
				UUID run = scene.importAt(node, new FaultFile("Taken", 40));
				scene.awaitEnd(run, "F5 upload after room was made", Duration.ofSeconds(30));
				assertThat(node.uploads()).isEmpty();
			}
			finally {
				run("umount", "-l", node.temporary().toString());
			}
		}
	}

	/** Leaves not one block free. */
	private void fill() throws IOException {
		byte[] block = new byte[1 << 12];
		try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
			while (true) {
				filler.write(block);
			}
		}
		catch (IOException full) {
			log.info("The disk is full");
		}
	}

	private static int run(String... command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.onExit()
			.join()
			.exitValue();
	}

}
