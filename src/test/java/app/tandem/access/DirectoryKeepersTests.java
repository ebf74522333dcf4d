package app.tandem.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
class DirectoryKeepersTests {

	private static final List<String> OTHERS = List.of(SignedIn.CONTOSO, SignedIn.LONDON_USER, SignedIn.SELLER,
			SignedIn.REVIEWER);

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	DirectoryKeepersTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@Test
	void letNobodyElseToAnyOfThePages() throws IOException {
		List<String> routes = Files.readAllLines(Path.of("src/test/resources/routes.txt"))
			.stream()
			.filter((route) -> route.matches("\\w+ /settings/(partners|solutions|customers)\\b.*"))
			.toList();
		assertThat(routes).hasSizeGreaterThan(10);
		for (String route : routes) {
			String[] parts = route.split(" ");
			String address = parts[1].replaceAll("\\{\\w+}", UUID.randomUUID().toString());
			for (String person : OTHERS) {
				assertThat(this.mvc.method(HttpMethod.valueOf(parts[0]))
					.uri(address)
					.with(this.signedIn.as(person))
					.with(csrf())).as(person + " " + route).hasStatus(403);
			}
		}
	}

	@Test
	void findThePagesInTheirMenuWhichOthersDoNot() {
		Page own = page(SignedIn.PROGRAMME_ADMIN, "/settings/partners");
		assertThat(own.html()).contains("href=\"/settings/partners\"", "href=\"/settings/solutions\"",
				"href=\"/settings/customers\"");
		assertThat(page(SignedIn.CONTOSO, "/opportunities").html()).doesNotContain("/settings/partners");
	}

	private Page page(String person, String address) {
		return Page.of(this.mvc.get().uri(address).with(this.signedIn.as(person)).exchange());
	}

}
