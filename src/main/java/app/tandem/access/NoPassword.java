package app.tandem.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Of people who sign in without a password: none is theirs. It takes as long to find out
 * as with anybody's, so that nobody learns who they are.
 */
final class NoPassword implements PasswordEncoder {

	/** Stands where others have the hash of their password. */
	static final String STORED = "{none}";

	private final PasswordEncoder others;

	private final String somebodys;

	NoPassword(PasswordEncoder others) {
		this.others = others;
		String hash = others.encode("whatever");
		this.somebodys = (hash != null) ? hash : "";
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		throw new UnsupportedOperationException("whoever has a password has another encoder");
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
		this.others.matches(password, this.somebodys);
		return false;
	}

}
