package app.tandem.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import app.tandem.deal.Refusal.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.solution;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anything is tried on any deal at any time, beside a small model of what must come of
 * it.
 */
class DealWalkTests {

	private static final int STEPS = 10_000;

	private final Map<Step, Integer> taken = new EnumMap<>(Step.class);

	@ParameterizedTest
	@ValueSource(longs = { 1, 20260302, 987654321 })
	void noClosedDealEverChanges(long seed) {
		Random random = new Random(seed);
		List<Walk> walks = new ArrayList<>();
		Instant now = DealMother.MONDAY;
		for (int n = 0; n < STEPS; n++) {
			now = now.plus(Duration.ofMinutes(random.nextInt(120)));
			if (walks.isEmpty() || random.nextInt(20) == 0) {
				walks.add(beginning(random, now));
			}
			Walk walk = walks.get(random.nextInt(walks.size()));
			Step step = Step.values()[random.nextInt(Step.values().length)];
			walk.take(step, random, DealMother.origin(now), walks);
			taken.merge(step, 1, Integer::sum);
		}
		assertThat(walks).anyMatch((walk) -> walk.deal.isFinal()).anyMatch((walk) -> !walk.deal.isFinal());
		assertThat(taken).containsOnlyKeys(Step.values());
	}

	private static Walk beginning(Random random, Instant now) {
		DealMother begun = switch (random.nextInt(5)) {
			case 0 -> DealMother.partnerLed();
			case 1 -> DealMother.coSell();
			case 2 -> DealMother.assessment();
			case 3 -> DealMother.startedByVendor();
			default -> DealMother.privateDeal();
		};
		return new Walk(begun.build(), now);
	}

	private enum Step {

		RECEIVE, ACCEPT, DECLINE, EXPIRE, WIN, LOSE, SHARE, ASK, INVITE, RENAME, STAGE, SOLUTIONS, TEAM, CONTACT

	}

	/** A deal and what the model knows of it, told by the steps alone. */
	private static final class Walk {

		private Deal deal;

		private final boolean own;

		private final boolean assessment;

		private final Instant deadline;

		private String state;

		private Base base;

		private int stage;

		Walk(Deal deal, Instant now) {
			this.deal = deal;
			this.own = deal.isStarters();
			this.assessment = deal.type().isAssessment();
			this.deadline = now.plus(Duration.ofDays(14));
			this.state = own ? "active" : "new";
			this.base = deal.type().base();
		}

		void take(Step step, Random random, Origin origin, List<Walk> walks) {
			Deal before = deal;
			SalesStage next = SalesStage.values()[random.nextInt(SalesStage.values().length)];
			@Nullable Why expected = refusal(step, next, origin.at());
			@Nullable Why actual = null;
			try {
				List<Change> changes = attempt(step, next, origin);
				deal = changes.get(0).after();
				changes.stream().skip(1).forEach((change) -> walks.add(new Walk(change.after(), origin.at())));
				told(step, next);
			}
			catch (Refusal refusal) {
				actual = refusal.why();
			}
			assertThat(actual).as("%s %s on %s, %s, %s", step, next, state, base, deal.stage()).isEqualTo(expected);
			if (before.isFinal() || actual != null) {
				assertThat(deal).isSameAs(before);
			}
			assertThat(deal.isFinal()).isEqualTo(state.equals("closed"));
			assertThat(deal.type().base()).isEqualTo(base);
		}

		private List<Change> attempt(Step step, SalesStage next, Origin origin) {
			return switch (step) {
				case RECEIVE -> List.of(deal.receive(origin));
				case ACCEPT -> List.of(deal.accept(TERMS, List.of(OLEG), origin));
				case DECLINE -> List.of(deal.decline(Reason.OTHER, "", origin));
				case EXPIRE -> List.of(deal.expire(origin));
				case WIN -> List.of(deal.win(origin));
				case LOSE -> List.of(deal.lose(Reason.OTHER, "", origin));
				case SHARE -> List.of(deal.share(origin));
				case ASK -> asked(deal.askForHelp(CONTACT, HELP, origin), origin);
				case INVITE -> deal.invite(invitation(FABRIKAM), false, "Contoso", origin);
				case RENAME -> List.of(deal.edit(Edit.of(deal).withTerms(renamed()), origin));
				case STAGE -> List.of(deal.edit(Edit.of(deal).withStage(next), origin));
				case SOLUTIONS ->
					List.of(deal.edit(Edit.of(deal).withSolutions(List.of(solution("SOL-" + origin.at()))), origin));
				case TEAM -> List.of(deal.edit(
						Edit.of(deal)
							.withTeam(List.of(new TeamMember("A", "B", origin.at().toString(), "a@b.example"))),
						origin));
				case CONTACT -> List.of(deal.restate(new Contact("A", "B", origin.at().toString(), "c"), "", origin));
			};
		}

		private static List<Change> asked(Change change, Origin origin) {
			return List.of(change, change.after().vendorAsked(MICROSOFT, "Contoso", origin));
		}

		private Terms renamed() {
			Terms now = deal.referral().terms();
			return new Terms(now.name() + ".", now.value(), now.closeDate(), now.notes(), now.crmId(),
					now.campaignId());
		}

		private @Nullable Why refusal(Step step, SalesStage next, Instant now) {
			if (state.equals("closed")) {
				return (step == Step.STAGE && next == deal.stage()) ? null : Why.FINAL;
			}
			boolean waiting = !state.equals("active");
			return switch (step) {
				case RECEIVE -> state.equals("new") ? null : Why.STATUS;
				case ACCEPT -> waiting ? (now.isBefore(deadline) ? null : Why.EXPIRED) : Why.STATUS;
				case DECLINE -> waiting ? null : Why.STATUS;
				case EXPIRE -> (waiting && !now.isBefore(deadline)) ? null : Why.STATUS;
				case WIN -> waiting ? Why.STATUS : ((assessment && stage < 4) ? Why.STAGE_GATE : null);
				case LOSE -> waiting ? Why.STATUS : null;
				case SHARE -> own ? ((base == Base.PRIVATE) ? null : Why.FIXED) : Why.NOT_STARTER;
				case ASK -> own ? unasked() : Why.NOT_STARTER;
				case INVITE -> own ? (assessment ? Why.ASSESSMENT : null) : Why.NOT_STARTER;
				case RENAME -> waiting ? Why.NOT_ACCEPTED : null;
				case STAGE -> (next.ordinal() == stage) ? null : (waiting ? Why.NOT_ACCEPTED : gate(next));
				case SOLUTIONS -> assessment ? Why.FIXED : (waiting ? Why.NOT_ACCEPTED : null);
				case TEAM -> null;
				case CONTACT -> own ? ((base == Base.PRIVATE) ? null : Why.FIXED) : Why.NOT_STARTER;
			};
		}

		private @Nullable Why unasked() {
			return assessment ? Why.ASSESSMENT : ((base == Base.CO_SELL) ? Why.VENDOR_ASKED : null);
		}

		private @Nullable Why gate(SalesStage next) {
			if (next == SalesStage.WON) {
				return Why.STATUS;
			}
			return (!assessment || next.ordinal() == stage + 1) ? null : Why.STAGE_GATE;
		}

		private void told(Step step, SalesStage next) {
			switch (step) {
				case RECEIVE -> state = "received";
				case ACCEPT -> state = "active";
				case DECLINE, EXPIRE, WIN, LOSE -> state = "closed";
				case SHARE -> base = Base.PARTNER_LED;
				case ASK -> base = Base.CO_SELL;
				case STAGE -> stage = next.ordinal();
				default -> {
				}
			}
		}

	}

}
