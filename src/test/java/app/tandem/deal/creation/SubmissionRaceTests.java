package app.tandem.deal.creation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import app.tandem.testing.SignedIn;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WritingTest
class SubmissionRaceTests {

	private static final int WINDOWS = 4;

	private final Walk walk;

	private final JdbcClient jdbc;

	SubmissionRaceTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
		this.jdbc = jdbc;
	}

	@Test
	void manyPressesAtOnceCreateOneDealAndAllLeadToIt() throws Exception {
		walk.coSell();
		walk.invite("Fabrikam");
		int before = engagements();
		Set<String> addresses = new HashSet<>();
		for (MvcTestResult answer : together(walk.seen())) {
			assertThat(answer).hasStatus(303);
			addresses.add(String.valueOf(answer.getResponse().getRedirectedUrl()));
		}
		assertThat(addresses).containsExactly("/opportunities/" + walk.created());
		assertThat(engagements()).isEqualTo(before + 1);
		assertThat(walk.halves(walk.created())).hasSize(3);
	}

	private List<MvcTestResult> together(String seen) throws Exception {
		CyclicBarrier start = new CyclicBarrier(WINDOWS);
		ExecutorService windows = Executors.newFixedThreadPool(WINDOWS);
		try {
			List<Future<MvcTestResult>> pressed = new ArrayList<>();
			for (int n = 0; n < WINDOWS; n++) {
				pressed.add(windows.submit(() -> {
					start.await();
					return walk.submit(seen);
				}));
			}
			List<MvcTestResult> answers = new ArrayList<>();
			for (Future<MvcTestResult> one : pressed) {
				answers.add(one.get());
			}
			return answers;
		}
		finally {
			windows.shutdown();
		}
	}

	private int engagements() {
		return jdbc.sql("select count(*) from engagement where customer_name = 'Fjord AB'")
			.query(Integer.class)
			.single();
	}

}
