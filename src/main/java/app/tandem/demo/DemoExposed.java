package app.tandem.demo;

/** The demo would be open to other machines. */
class DemoExposed extends RuntimeException {

	DemoExposed(String address) {
		super("server.address is " + address
				+ ", so the demo with its known passwords would be open to other machines");
	}

}
