package app.tandem.privacy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import app.tandem.sheet.Download;
import app.tandem.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;

/** What a company keeps of somebody, as a file to hand over. */
final class PersonalDataFile {

	private static final List<String> COLUMNS = List.of("place", "deal", "first name", "last name", "phone", "e-mail",
			"consent to share confirmed by", "since");

	private PersonalDataFile() {
	}

	static void send(List<Mention> mentions, HttpServletResponse response) throws IOException {
		try (SheetWriter writer = SheetWriter.csv(Download.CSV.open("personal-data.csv", response))) {
			writer.write(COLUMNS);
			for (Mention mention : mentions) {
				writer.write(List.of(mention.place().name().toLowerCase(Locale.ROOT), mention.dealId().toString(),
						mention.person().firstName(), mention.person().lastName(), mention.person().phone(),
						mention.person().email(), mention.consentBy(), mention.since().toString()));
			}
		}
	}

}
