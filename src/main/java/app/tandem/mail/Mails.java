package app.tandem.mail;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mail by {@code spring.mail.host}. Links in it begin with {@code tandem.base-url}:
 * what a request says of the name of this machine is not believed, as anybody may write
 * it.
 */
@Component
public class Mails {

	private static final Logger log = LoggerFactory.getLogger(Mails.class);

	private final ObjectProvider<JavaMailSender> sender;

	private final String baseUrl;

	private final String from;

	Mails(ObjectProvider<JavaMailSender> sender, @Value("${tandem.base-url:}") String baseUrl,
			@Value("${tandem.mail-from:}") String from) {
		this.sender = sender;
		this.baseUrl = baseUrl.replaceFirst("/+$", "");
		this.from = from;
		if (sender.getIfAvailable() != null && !isOn()) {
			log.warn("No mail is sent: with spring.mail.host, tandem.base-url (such as https://tandem.example) and "
					+ "tandem.mail-from must be set too");
		}
	}

	/** Whether mail can be sent at all. */
	public boolean isOn() {
		return this.sender.getIfAvailable() != null && !this.baseUrl.isEmpty() && !this.from.isEmpty();
	}

	/** The address of a page, for whoever is not on one. */
	public String address(String path) {
		return this.baseUrl + path;
	}

	/**
	 * Sends a text.
	 * @return whether the server took it; the log says why not
	 */
	public boolean send(String to, String subject, String text) {
		JavaMailSender server = this.sender.getIfAvailable();
		if (server == null || !isOn()) {
			return false;
		}
		try {
			MimeMessage message = server.createMimeMessage();
			MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			helper.setFrom(this.from);
			helper.setTo(to);
			helper.setSubject(subject.replaceAll("[\\r\\n]+", " "));
			helper.setText(text);
			server.send(message);
			return true;
		}
		catch (MessagingException | MailException ex) {
			log.error("A mail was not sent", ex);
			return false;
		}
	}

}
