package app.tandem.deal;

import java.math.BigDecimal;
import java.util.List;

import app.tandem.deal.DealEvent.FieldChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.solution;
import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTests {

	@Test
	void equalTermsHaveNone() {
		assertThat(Differences.between(TERMS, TERMS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "25000,EUR,", "25000.0000,EUR,", "2.5E+4,EUR,", "25000,SEK,25000 SEK", "25000.01,EUR,25000.01 EUR",
			"1E+6,EUR,1000000 EUR", "0.50,EUR,0.5 EUR" })
	void valuesAreWrittenInPlainDigits(BigDecimal amount, String currency, String written) {
		Terms other = new Terms(TERMS.name(), new Money(amount, currency), TERMS.closeDate(), TERMS.notes(),
				TERMS.crmId(), TERMS.campaignId());
		assertThat(Differences.between(TERMS, other))
			.isEqualTo((written != null) ? List.of(new FieldChange(Field.VALUE, "25000 EUR", written)) : List.of());
	}

	@Test
	void capitalsAndBlanksAreDifferences() {
		Terms other = new Terms("toy planner", TERMS.value(), TERMS.closeDate(), TERMS.notes() + " ", TERMS.crmId(),
				TERMS.campaignId());
		assertThat(Differences.between(TERMS, other)).extracting(FieldChange::field)
			.containsExactly(Field.NAME, Field.NOTES);
	}

	@ParameterizedTest
	@CsvSource({ "'','','','',''", "Ann,'','','',Ann", "'','','',a@b.example,a@b.example",
			"Ann,'','',a@b.example,'Ann, a@b.example'", "Ann,Lee,1,a@b.example,'Ann, Lee, 1, a@b.example'" })
	void aContactIsWrittenByThePartsItHas(String first, String last, String phone, String email, String written) {
		Deal deal = DealMother.privateDeal().build();
		Engagement before = deal.engagement().asking(DealMother.CONTACT, Ask.NOTHING);
		Engagement after = before.asking(new Contact(first, last, phone, email), Ask.NOTHING);
		assertThat(Differences.between(before, after)).containsExactly(
				new FieldChange(Field.CONTACT, "Elsa, Lind, +46 8 555 0199, elsa@tailspin.example", written));
	}

	@Test
	void aNameInTheWrongPartOfTheContactIsADifference() {
		Engagement before = DealMother.privateDeal()
			.build()
			.engagement()
			.asking(new Contact("Ann", "", "", ""), Ask.NOTHING);
		Engagement after = before.asking(new Contact("", "", "", "Ann"), Ask.NOTHING);
		assertThat(Differences.between(before, after)).extracting(FieldChange::field).containsExactly(Field.CONTACT);
	}

	@Test
	void teamsAreTheSameInTheSameOrderOnly() {
		assertThat(Differences.sameTeam(List.of(MINA, JOHN), List.of(MINA, JOHN))).isTrue();
		assertThat(Differences.sameTeam(List.of(MINA, JOHN), List.of(JOHN, MINA))).isFalse();
		assertThat(Differences.sameTeam(List.of(MINA), List.of(MINA, JOHN))).isFalse();
		assertThat(Differences.sameTeam(List.of(), List.of())).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "EUR,10,1,true", "EUR,10.00,1,true", "SEK,10,1,false", "EUR,10.01,1,false", "EUR,10,2,false",
			"EUR,,1,false", ",10,1,false", "EUR,10,,false" })
	void solutionsAreTheSameWhenAllTheirPartsAre(String currency, BigDecimal price, Long quantity, boolean same) {
		DealSolution one = new DealSolution("SOL-1", "EUR", BigDecimal.TEN, 1L);
		DealSolution other = new DealSolution("SOL-1", currency, price, quantity);
		assertThat(Differences.sameSolutions(List.of(one), List.of(other))).isEqualTo(same);
		assertThat(Differences.sameSolutions(List.of(other), List.of(one))).isEqualTo(same);
		assertThat(Differences.sameSolutions(List.of(solution("SOL-1")), List.of(solution("SOL-2")))).isFalse();
	}

	@Test
	void missingAreThoseWithoutAnEqual() {
		assertThat(Differences.missing(List.of(MINA, JOHN), List.of(JOHN, OLEG), TeamMember::equals))
			.containsExactly(MINA);
		assertThat(Differences.missing(List.of(), List.of(JOHN), TeamMember::equals)).isEmpty();
	}

}
