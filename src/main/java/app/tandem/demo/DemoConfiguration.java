package app.tandem.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The demo's password is known to everybody, so it is never served to other machines. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoOn.class)
class DemoConfiguration {

	private static final Logger log = LoggerFactory.getLogger(DemoConfiguration.class);

	private final DemoAccountList accounts;

	DemoConfiguration(DemoAccountList accounts, @Value("${server.address:0.0.0.0}") String address) {
		this.accounts = accounts;
		if (!isLoopback(address)) {
			throw new DemoExposed(address);
		}
	}

	@EventListener
	void announce(ApplicationReadyEvent ready) {
		log.info("Demo accounts, all with the password {}:", DemoAccountList.PASSWORD);
		this.accounts.list().forEach((account) -> log.info("  {}", account.email()));
	}

	static boolean isLoopback(String address) {
		if (address.isBlank()) {
			// Spring Boot then listens on every address; InetAddress would say loopback.
			return false;
		}
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
