package app.tandem.access;

import java.util.List;

/** The accounts that the sign-in page offers while the demo is on. */
public interface DemoAccounts {

	List<DemoAccount> list();

	/** One account: its address, and the key of the words that say what it may do. */
	record DemoAccount(String email, String roleKey) {
	}

}
