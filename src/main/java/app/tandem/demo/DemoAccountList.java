package app.tandem.demo;

import java.util.List;
import java.util.stream.Stream;

import app.tandem.access.DemoAccounts;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * The accounts that the sign-in page offers while the demo is on, and their one password.
 */
@Component
@Conditional(DemoOn.class)
class DemoAccountList implements DemoAccounts {

	static final String PASSWORD = "co-sell-demo";

	static Stream<String> emails() {
		return DemoFiles.read("users.csv").stream().map((row) -> row.getField("email")).distinct();
	}

	@Override
	public List<DemoAccount> list() {
		return emails().map((email) -> new DemoAccount(email, "demo.account." + email.replace('@', '.'))).toList();
	}

}
