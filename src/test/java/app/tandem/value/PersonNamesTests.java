package app.tandem.value;

import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class PersonNamesTests {

	@ParameterizedTest
	@CsvSource({ "Ava,Mitchell,Ava Mitchell", "도윤,최,최도윤", "지우,남궁,남궁지우", "小明,王,王小明", "Åsa,Öberg,Åsa Öberg",
			"Светлана,Мороз,Светлана Мороз", "도윤,Choi,도윤 Choi", "Doyun,최,Doyun 최", "Mary Jane,Lee,Mary Jane Lee",
			"도 윤,최,도 윤 최", "'','',''", "도윤,'',도윤", "'',Mitchell,Mitchell" })
	void aNameBeginsAsItsOwnLettersHaveItAlsoInTheDatabase(String first, String last, String full,
			@Autowired JdbcClient jdbc) {
		assertThat(PersonNames.full(first, last)).isEqualTo(full);
		assertThat(jdbc.sql("select person_name(:first, :last)")
			.param("first", first)
			.param("last", last)
			.query(String.class)
			.single()).isEqualTo(full);
	}

}
