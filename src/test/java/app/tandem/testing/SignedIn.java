package app.tandem.testing;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Signs people of the demo in, each as the principal that the sign-in page would make of
 * them.
 */
public class SignedIn {

	public static final String CONTOSO = "admin@contoso.example";

	public static final String LONDON_ADMIN = "london.admin@contoso.example";

	public static final String LONDON_USER = "london.user@contoso.example";

	public static final String SEATTLE_USER = "seattle.user@contoso.example";

	public static final String FABRIKAM = "admin@fabrikam.example";

	public static final String NORTHWIND = "admin@northwind.example";

	public static final String SELLER = "seller@microsoft.example";

	public static final String REVIEWER = "reviewer@microsoft.example";

	public static final String PROGRAMME_ADMIN = "programme@microsoft.example";

	private final UserDetailsService people;

	SignedIn(UserDetailsService people) {
		this.people = people;
	}

	/**
	 * For {@code mvc.get().with(…)}: the request comes from the person with this e-mail
	 * address.
	 */
	public RequestPostProcessor as(String email) {
		return SecurityMockMvcRequestPostProcessors.user(this.people.loadUserByUsername(email));
	}

}
