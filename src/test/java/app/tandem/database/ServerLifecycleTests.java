package app.tandem.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Starts, ends and the ends that are none. */
@DisabledOnOs(OS.WINDOWS)
class ServerLifecycleTests {

	@TempDir
	private Path directory;

	@TempDir
	private Path elsewhere;

	private ServerSettings settings;

	private PidFile pidFile;

	@BeforeEach
	void setUp() {
		settings = ServerHost.settings(directory);
		pidFile = new PidFile(Cluster.in(directory).data());
	}

	@Test
	void keepsDataAcrossRestarts() {
		try (var server = BuiltInServer.start(settings)) {
			owner(server).sql("create table note as select 'kept' as text").update();
		}
		assertThat(note()).isEqualTo("kept");
	}

	@Test
	void leavesNoProcessBehind() throws IOException {
		ProcessHandle running;
		try (var server = BuiltInServer.start(settings)) {
			running = pidFile.server().orElseThrow();
			assertThat(server.url("x")).startsWith("jdbc:postgresql://127.0.0.1:");
		}
		assertThat(running.isAlive()).isFalse();
		assertThat(pidFile.server()).isEmpty();
	}

	@Test
	void startsOverAStalePidFile() throws IOException {
		BuiltInServer.start(settings).close();
		var stale = Cluster.in(directory).data().resolve("postmaster.pid");
		for (var pid : List.of("999999999", String.valueOf(ProcessHandle.current().pid()), "")) {
			Files.writeString(stale,
					pid + "\n" + stale.getParent() + "\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready\n");
			BuiltInServer.start(settings).close();
		}
	}

	@Test
	void makesAnewWhatWasBrokenOffHalfway() throws IOException {
		var unfinished = Files.createDirectories(directory.resolve("postgresql-18.new/cluster"));
		Files.writeString(unfinished.resolve("PG_VERSION"), "18");
		BuiltInServer.start(settings).close();
		assertThat(unfinished).doesNotExist();
	}

	@Test
	void stopsWithItsProcessEvenWhenThatIsKilled() throws Exception {
		var host = startHost();
		var server = pidFile.server().orElseThrow();
		host.destroyForcibly();
		server.onExit().get(10, TimeUnit.SECONDS);
		BuiltInServer.start(settings).close();
	}

	@Test
	void stopsTheServerThatAnEarlierRunLeftBehind() throws Exception {
		var host = startHost();
		var server = pidFile.server().orElseThrow();
		var watchdog = server.parent().orElseThrow();
		watchdog.children().filter((child) -> !child.equals(server)).forEach(ProcessHandle::destroyForcibly);
		watchdog.destroyForcibly();
		watchdog.onExit().get(10, TimeUnit.SECONDS);
		host.destroyForcibly().waitFor();
		assertThat(server.isAlive()).as("nobody was left to stop it").isTrue();
		var link = Files.createSymbolicLink(elsewhere.resolve("link"), directory);
		try (var next = BuiltInServer.start(ServerHost.settings(link))) {
			server.onExit().get(10, TimeUnit.SECONDS);
			assertThat(owner(next).sql("select 1").query(Integer.class).single()).isOne();
		}
	}

	@Test
	void keepsCommittedDataWhenEverythingIsKilled() throws Exception {
		var host = startHost();
		var logins = Cluster.in(directory).logins();
		var port = Integer.parseInt(Files.readAllLines(Cluster.in(directory).data().resolve("postmaster.pid")).get(3));
		client(Preparation.url(port, Preparation.DATABASE), logins.owner())
			.sql("create table note as select 'kept' as text")
			.update();
		var server = pidFile.server().orElseThrow();
		server.descendants().forEach(ProcessHandle::destroyForcibly);
		server.destroyForcibly();
		host.destroyForcibly().waitFor();
		assertThat(note()).isEqualTo("kept");
	}

	@Test
	void refusesADirectoryThatAnotherProcessUses() throws Exception {
		var host = startHost();
		assertThatExceptionOfType(DatabaseStartException.class).isThrownBy(() -> BuiltInServer.start(settings))
			.withMessageContaining("process " + host.pid())
			.satisfies((refusal) -> assertThat(refusal.action()).contains("--tandem.data-dir="));
		host.destroyForcibly().waitFor();
	}

	@Test
	void saysWhatToDoWhenTheDirectoryCannotBeMade() throws IOException {
		var file = Files.createFile(directory.resolve("file"));
		assertThatExceptionOfType(DatabaseStartException.class)
			.isThrownBy(() -> BuiltInServer.start(ServerHost.settings(file)))
			.withMessageContaining(file.toString())
			.satisfies((refusal) -> assertThat(refusal.action()).contains("--tandem.data-dir="));
	}

	@Test
	void runsAsNobodyWhereRootHasNoUserNamespaces() throws IOException {
		assumeTrue(Platform.isRoot() && Platform.hasProgram("setpriv"));
		var shared = Files.createTempDirectory(Path.of("/tmp"), "tandem-nobody-");
		Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
		var open = ServerSettings.in(shared);
		try (var server = BuiltInServer.start(open, ServerAccount::nobody)) {
			assertThat(owner(server).sql("select 1").query(Integer.class).single()).isOne();
		}
		try (var server = BuiltInServer.start(open)) {
			var running = new PidFile(Cluster.in(shared).data()).server().orElseThrow();
			assertThat(running.info().user()).as("who owns the files goes on").contains("nobody");
			assertThat(owner(server).sql("select 1").query(Integer.class).single()).isOne();
		}
		FileSystemUtils.deleteRecursively(shared);
	}

	@Test
	void saysSoWhenNobodyCannotReachTheDirectory() throws IOException {
		assumeTrue(Platform.isRoot() && Platform.hasProgram("setpriv"));
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
		assertThatExceptionOfType(DatabaseStartException.class)
			.isThrownBy(
					() -> BuiltInServer.start(ServerSettings.in(directory.resolve("inside")), ServerAccount::nobody))
			.withMessageContaining("cannot reach");
	}

	private String note() {
		try (var server = BuiltInServer.start(settings)) {
			return owner(server).sql("select text from note").query(String.class).single();
		}
	}

	private Process startHost() throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ServerHost.class.getName(),
				directory.toString())
			.redirectErrorStream(true)
			.start();
		var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
		var lines = output.lines().takeWhile((line) -> !line.equals("RUNNING")).toList();
		assertThat(process.isAlive()).as("%s", lines).isTrue();
		return process;
	}

	private static JdbcClient owner(BuiltInServer server) {
		return client(server.url(Preparation.DATABASE), server.logins().owner());
	}

	private static JdbcClient client(String url, Login login) {
		return JdbcClient.create(new DriverManagerDataSource(url, login.role(), login.password()));
	}

}
