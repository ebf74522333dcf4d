package app.tandem.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import app.tandem.access.Members;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.Source;
import app.tandem.shell.Conflict;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people, or two clicks, at the same moment: one outcome. */
@WritingTest
class RegistrationRaceTests {

	private final Registrations registrations;

	private final Viewers viewers;

	private final Members members;

	private final Desk desk;

	RegistrationRaceTests(Registrations registrations, Viewers viewers, Members members, JdbcClient jdbc) {
		this.registrations = registrations;
		this.viewers = viewers;
		this.members = members;
		this.desk = new Desk(jdbc);
	}

	@Test
	void ofTwoReviewersWhoDecideAtOnceOneDoesAndTheOtherIsRefused() throws Exception {
		Viewer reviewer = viewer(SignedIn.REVIEWER);
		UUID id = desk.registration("IN_REVIEW");
		int version = desk.version(id);
		int steps = desk.count("registration_step where registration_id = '" + id + "'");
		int refused = atOnce(() -> {
			registrations.approve(id, version, reviewer, now(reviewer));
			return id;
		}, () -> {
			registrations.reject(id, version, "Not named", reviewer, now(reviewer));
			return id;
		});
		assertThat(refused).isOne();
		assertThat(desk.status(id)).isIn("APPROVED", "REJECTED").isEqualTo(desk.shown(desk.dealOf(id)));
		assertThat(desk.count("registration_step where registration_id = '" + id + "'")).isEqualTo(steps + 1);
	}

	@Test
	void aFormThatIsSentTwiceAtOnceRegistersOnce() throws Exception {
		Viewer partner = viewer(SignedIn.CONTOSO);
		UUID deal = desk.unregistered();
		Submission submission = RegistrationMother.submission(RegistrationKind.IP_CO_SELL, "SOL-1234-PQRS",
				EvidenceFile.of("a.png", EvidenceFiles.png()).orElseThrow(), 0);
		Callable<UUID> submit = () -> {
			registrations.submit(deal, submission, partner, now(partner));
			return deal;
		};
		assertThat(atOnce(submit, submit)).isOne();
		assertThat(desk.count("registration where referral_id = '" + deal + "'")).isOne();
		assertThat(desk.count("registration_evidence where referral_id = '" + deal + "'")).isOne();
		assertThat(desk.shown(deal)).isEqualTo("SUBMITTED");
	}

	/** How many of the two were refused. */
	private static int atOnce(Callable<UUID> one, Callable<UUID> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<UUID>> attempts = new ArrayList<>();
			for (Callable<UUID> attempt : List.of(one, other)) {
				attempts.add(people.submit(() -> {
					start.await();
					return attempt.call();
				}));
			}
			int refused = 0;
			for (Future<UUID> attempt : attempts) {
				try {
					attempt.get();
				}
				catch (ExecutionException ex) {
					assertThat(ex).hasCauseInstanceOf(Conflict.class);
					refused++;
				}
			}
			return refused;
		}
		finally {
			people.shutdownNow();
		}
	}

	private Viewer viewer(String email) {
		return viewers.find(members.findByEmail(email).orElseThrow().id()).orElseThrow();
	}

	private static Origin now(Viewer viewer) {
		return Origin.ofPerson(viewer, Source.UI, null, Instant.parse("2099-01-01T00:00:00Z"));
	}

}
