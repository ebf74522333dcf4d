package app.tandem.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTests {

	private static final Link LINK = link("Ada", "Lovelace", Map.of("NAME", "London"), Map.of("NAME", "Paris"));

	@Test
	void hashesWhatWasAgreed() {
		assertThat(LINK.canonical()).startsWith("tandem audit 1\n36:00000000-0000-0000-0000-000000000001\n");
		// sha256 of 32 zero bytes and the canonical text, worked out with other tools
		assertThat(HexFormat.of().formatHex(LINK.hash(Link.BEGINNING)))
			.isEqualTo("875a2c8715a67628c006b50f21257e15877f9df6828aa7681ac57c44fd28a9e9");
	}

	@Test
	void nothingMovesFromOneFieldIntoTheNext() {
		assertThat(hash(link("Ada", "Lovelace", Map.of(), Map.of())))
			.isNotEqualTo(hash(link("AdaL", "ovelace", Map.of(), Map.of())))
			.isNotEqualTo(hash(link("Ada\n8:Lovelace", "", Map.of(), Map.of())));
		assertThat(hash(link("", "", Map.of("NAME", "x"), Map.of())))
			.isNotEqualTo(hash(link("", "", Map.of(), Map.of("NAME", "x"))));
		assertThat(hash(link("", "", Map.of("A", "1", "B", "2"), Map.of())))
			.isNotEqualTo(hash(link("", "", Map.of("A", "1\n1:B\n1:2"), Map.of())))
			.isNotEqualTo(hash(link("", "", Map.of("A", "2", "B", "1"), Map.of())));
	}

	@Test
	void dependsOnTheLinkBeforeAndOnThePlace() {
		assertThat(LINK.hash(new byte[] { 1 })).isNotEqualTo(hash(LINK));
		assertThat(hash(LINK.at(2))).isNotEqualTo(hash(LINK));
	}

	@Test
	void keepsOnlyWhatTheDatabaseCanKeep() {
		assertThat(Fields.text("a\0b\uD800c", 10)).isEqualTo("a\uFFFDb\uFFFDc");
		assertThat(Fields.text("😀😀😀", 3)).isEqualTo("😀😀😀");
		assertThat(Fields.text("😀😀😀😀", 3)).isEqualTo("😀😀…");
	}

	@Test
	void takesNoNumberForTheTextThatLooksLikeIt() {
		assertThat(Fields.read("{\"A\": \"1\"}")).containsEntry("A", "1");
		assertThat(Fields.read("{\"A\": 1}")).doesNotContainEntry("A", "1");
		assertThat(Fields.read(Fields.write(Map.of("A", "\"\\/한\n")))).containsEntry("A", "\"\\/한\n");
	}

	private static byte[] hash(Link link) {
		return link.hash(Link.BEGINNING);
	}

	private static Link link(String actor, String object, Map<String, String> before, Map<String, String> after) {
		return new Link(new UUID(0, 1), new UUID(0, 2), 1, Instant.parse("2026-03-01T09:30:00.123456Z"),
				"LOCATION_CHANGED", new UUID(0, 3), actor, "LOCATION", object, "", before, after, "ab12", "127.0.0.1");
	}

}
