package app.tandem.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpMethod;

/**
 * What the matrix tries on a deal, each with every page and command that belongs to it,
 * filled so that nothing but the right and the state of the deal decides.
 */
enum MatrixActions {

	ACCEPT {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("acceptance"), command("acceptance", with(terms(), team())));
		}
	},
	DECLINE {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("declination"), command("declination", Map.of("reason", "TIMELINE")));
		}
	},
	STAGE {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(command("stage", with(version(deal), Map.of("stage", "QUALIFIED"))));
		}
	},
	WIN {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("outcome/won"), command("outcome/won", Map.of()));
		}
	},
	LOSE {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("outcome/lost"), command("outcome/lost", Map.of("reason", "BUDGET")));
		}
	},
	DETAILS {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("details/edit"), command("details", with(version(deal), terms())));
		}
	},
	CONTACT {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("contact/edit"), command("contact", with(version(deal), contact("Other"))));
		}
	},
	TEAM {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("team/edit"), command("team", with(version(deal), team())));
		}
	},
	SOLUTIONS {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("solutions/edit"),
					command("solutions", with(version(deal), Map.of("solutions.rows[0].id", "SOL-30002-AZV"))));
		}
	},
	SHARE {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("sharing"), command("sharing", version(deal)));
		}
	},
	ASK_FOR_HELP {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			Map<String, String> form = with(version(deal), with(contact("Elsa"), Map.of("help", "QUOTES")));
			return List.of(page("help"), preview("help/preview", form),
					command("help", with(form, Map.of("action", "send"))));
		}
	},
	INVITE {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			Map<String, String> form = with(version(deal),
					Map.of("partner", partner.toString(), "money.value", "8000", "money.currency", "EUR",
							"money.closeDate", "2099-08-31", "team", shown(deal), "solutions.rows[0].id",
							"SOL-30002-AZV", "help", "ARCHITECTURE"));
			return List.of(page("invitations/new"), preview("invitations/preview", form),
					command("invitations", with(form, Map.of("action", "send"))));
		}
	},
	REGISTER {
		@Override
		List<Attempt> attempts(Deal deal, UUID partner) {
			return List.of(page("registration"), command("registration/submission", with(contract(), person())));
		}
	};

	/** Opening the deal itself, which is no action. */
	static final Attempt LOOK = new Attempt(HttpMethod.GET, "", Map.of(), 200);

	/**
	 * @param partner somebody who is no part of the deal and could be invited
	 */
	abstract List<Attempt> attempts(Deal deal, UUID partner);

	private static Attempt page(String path) {
		return new Attempt(HttpMethod.GET, "/" + path, Map.of(), 200);
	}

	private static Attempt preview(String path, Map<String, String> form) {
		return new Attempt(HttpMethod.POST, "/" + path, form, 200);
	}

	private static Attempt command(String path, Map<String, String> form) {
		return new Attempt(HttpMethod.POST, "/" + path, form, 303);
	}

	private static Map<String, String> version(Deal deal) {
		return Map.of("version", String.valueOf(deal.referral().version()));
	}

	private static Map<String, String> terms() {
		return Map.of("terms.name", "Another name", "terms.value", "4711", "terms.currency", "USD", "terms.closeDate",
				"2099-01-31");
	}

	/** The team as it is and one more, so that nobody leaves it. */
	private static Map<String, String> team() {
		Map<String, String> form = new LinkedHashMap<>();
		List<TeamMember> members = MatrixPeople.team();
		for (int n = 0; n <= members.size(); n++) {
			TeamMember member = (n < members.size()) ? members.get(n) : DealMother.MINA;
			String row = "team.members[" + n + "].";
			form.put(row + "firstName", member.firstName());
			form.put(row + "lastName", member.lastName());
			form.put(row + "phone", member.phone());
			form.put(row + "email", member.email());
		}
		return form;
	}

	private static Map<String, String> contact(String name) {
		return Map.of("contact.firstName", name, "contact.lastName", "Lind", "contact.phone", "+46 8 555 0199",
				"contact.email", "elsa@tailspin.example");
	}

	private static String shown(Deal deal) {
		return deal.referral().shownTeam().stream().map(TeamMember::email).findFirst().orElse("no@body.example");
	}

	private static Map<String, String> contract() {
		return Map.of("ip.solution", "SOL-1234-PQRS", "ip.value", "2500", "agreement.type", "NEW", "agreement.total",
				"12500", "agreement.currency", "EUR", "agreement.azure", "YES", "agreement.tenant", "CUSTOMER", "named",
				"true");
	}

	private static Map<String, String> person() {
		return with(contact("Elsa"),
				Map.of("term.signedOn", "2026-01-15", "term.startsOn", "2026-02-01", "term.endsOn", "2027-01-31"));
	}

	private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
		Map<String, String> both = new LinkedHashMap<>(one);
		both.putAll(other);
		return both;
	}

	/**
	 * A request.
	 *
	 * @param done the answer when it is allowed
	 */
	record Attempt(HttpMethod method, String path, Map<String, String> form, int done) {

		/** Whether it is the command itself, not a page on the way to it. */
		boolean writes() {
			return this.done == 303;
		}
	}

}
