package app.tandem.database;

import java.nio.file.Path;

/** A process of its own that runs a server until it is killed. */
final class ServerHost {

	private ServerHost() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		var server = BuiltInServer.start(settings(Path.of(arguments[0])));
		System.out.println("RUNNING");
		Thread.sleep(60_000);
		server.close();
	}

	static ServerSettings settings(Path directory) {
		return new ServerSettings(directory, TestServer.BINARIES, true);
	}

}
