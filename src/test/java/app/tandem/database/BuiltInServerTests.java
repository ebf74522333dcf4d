package app.tandem.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the built-in server promises while it runs, on one server as production starts it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BuiltInServerTests {

	@TempDir
	private static Path directory;

	private BuiltInServer server;

	@BeforeAll
	void start() {
		server = BuiltInServer.start(ServerSettings.in(directory));
	}

	@AfterAll
	void stop() {
		server.close();
	}

	@Test
	void isPostgreSql18() {
		assertThat(show("server_version")).startsWith("18.");
	}

	@Test
	void writesDurablyAndWithChecksums() {
		for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
			assertThat(show(setting)).as(setting).isEqualTo("on");
		}
	}

	@Test
	void findsTrigramsInEveryScript() {
		for (var text : List.of("한빛물산", "Ромашка", "Öresund", "東京")) {
			assertThat(application().sql("select show_trgm(?) <> '{}'").param(text).query(Boolean.class).single())
				.as(text)
				.isTrue();
		}
	}

	@Test
	void bringsTheExtensionsMigrationsUse() {
		assertThat(application().sql("select extname from pg_extension").query(String.class).list()).contains("pg_trgm",
				"btree_gin", "unaccent", "citext");
	}

	@Test
	void listensOnTheLoopbackAddressOnly() throws IOException {
		assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(client(server.logins().superuser()).sql("show unix_socket_directories").query(String.class).single())
			.isEmpty();
		var others = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();
		for (var address : others) {
			assertThatExceptionOfType(ConnectException.class).as("%s", address).isThrownBy(() -> connect(address));
		}
	}

	private void connect(InetAddress address) throws IOException {
		var port = URI.create(server.url("tandem").substring("jdbc:".length())).getPort();
		new Socket(address, port).close();
	}

	@Test
	void refusesAWrongPassword() {
		var login = new Login(Logins.APPLICATION, "wrong");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> client(login).sql("select 1").query().singleRow())
			.havingRootCause()
			.withMessageContaining("password authentication failed");
	}

	@Test
	void letsTheApplicationMakeNothing() {
		for (var statement : List.of("create table mine ()", "create schema mine", "create role mine",
				"create extension hstore")) {
			assertThatExceptionOfType(DataAccessException.class).as(statement)
				.isThrownBy(() -> application().sql(statement).update())
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
	}

	@Test
	void letsTheApplicationUseWhatTheOwnerMakesButNotAlterIt() {
		owner().sql("create table note (id integer generated always as identity, text text)").update();
		application().sql("insert into note (text) values ('one')").update();
		application().sql("update note set text = 'two'").update();
		assertThat(application().sql("select text from note").query(String.class).single()).isEqualTo("two");
		application().sql("delete from note").update();
		for (var statement : List.of("drop table note", "truncate note", "alter table note add more text")) {
			assertThatExceptionOfType(DataAccessException.class).as(statement)
				.isThrownBy(() -> application().sql(statement).update());
		}
	}

	@Test
	void keepsItsPasswordsAndItsLogToTheAccount() throws IOException {
		for (var file : List.of("postgresql-18/passwords", "server.log")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)))).as(file)
				.isEqualTo("rw-------");
		}
		assertThat(directory.resolve("postgresql-18/superuser")).doesNotExist();
	}

	@Test
	void refusesASecondServerOnTheSameDirectory() {
		assertThatExceptionOfType(DatabaseStartException.class)
			.isThrownBy(() -> BuiltInServer.start(ServerSettings.in(directory)))
			.withMessageContaining("process " + ProcessHandle.current().pid())
			.withMessageContaining(directory.toString());
		assertThat(show("server_version")).as("the first goes on").isNotEmpty();
	}

	private String show(String setting) {
		return application().sql("show " + setting).query(String.class).single();
	}

	private JdbcClient application() {
		return client(server.logins().application());
	}

	private JdbcClient owner() {
		return client(server.logins().owner());
	}

	private JdbcClient client(Login login) {
		return JdbcClient
			.create(new DriverManagerDataSource(server.url(Preparation.DATABASE), login.role(), login.password()));
	}

}
