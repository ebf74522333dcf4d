package app.tandem.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go in the browser. */
@Component
class ReadyNotice {

	private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

	private final Environment settings;

	ReadyNotice(Environment settings) {
		this.settings = settings;
	}

	@EventListener
	@Order(0)
	void announce(ApplicationReadyEvent ready) {
		String port = this.settings.getProperty("local.server.port");
		if (port != null) {
			boolean tls = this.settings.getProperty("server.ssl.enabled", Boolean.class, false);
			String host = this.settings.getProperty("server.address", "localhost");
			log.info("Tandem is ready: {}://{}:{}/", tls ? "https" : "http", host, port);
		}
	}

}
