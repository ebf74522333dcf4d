package app.tandem.demo;

import app.tandem.access.Member;
import app.tandem.access.Members;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A database that was begun with the demo keeps its accounts when the demo is turned off,
 * so it is not served to other machines while they can still sign in.
 */
@Component
@Conditional(DemoOff.class)
class DemoLeft implements SmartInitializingSingleton {

	private final Members members;

	private final PasswordEncoder passwords;

	private final String address;

	DemoLeft(Members members, PasswordEncoder passwords, @Value("${server.address:}") String address) {
		this.members = members;
		this.passwords = passwords;
		this.address = address;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!DemoConfiguration.isLoopback(this.address) && isOpen()) {
			throw new DemoExposed(this.address);
		}
	}

	private boolean isOpen() {
		return DemoAccountList.emails()
			.flatMap((email) -> this.members.findByEmail(email).stream())
			.anyMatch(this::isOpen);
	}

	private boolean isOpen(Member member) {
		return member.suspendedAt() == null && this.passwords.matches(DemoAccountList.PASSWORD, member.passwordHash());
	}

}
