package app.tandem.deal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How each part of a deal is written: the statements, and what goes into them. */
final class DealStatements {

	static final String ADD_ENGAGEMENT = """
			insert into engagement (id, version, starter_id, base, partner_to_partner, customer_id, customer_name, line1,
				line2, city, state, postal_code, country, duns, contact_first_name, contact_last_name, contact_phone,
				contact_email, help, notes_to_vendor, consent, created_at)
			values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
			""";

	static final String CHANGE_ENGAGEMENT = """
			update engagement set version = version + 1, base = ?, partner_to_partner = ?, contact_first_name = ?,
				contact_last_name = ?, contact_phone = ?, contact_email = ?, help = ?, notes_to_vendor = ?
			where id = ? and version = ?
			""";

	/**
	 * The type shows on each company's half; closed halves too, it is no part of them.
	 */
	static final String COPY_TYPE = """
			update referral set base = ?, partner_to_partner = ? where engagement_id = ?
			""";

	static final String ADD_REFERRAL = """
			insert into referral (version, status, substatus, stage, reason, reason_notes, name, value, currency,
				close_date, notes, crm_id, campaign_id, updated_at, received_at, accepted_at, won_at, lost_at,
				declined_at, expired_at, search_text, shared_text, solution_ids, vendor_status, base, partner_to_partner,
				customer_name, country, id, organization_id, location_id, engagement_id, direction, created_at,
				invited_by, invited_help, invited_notes, expires_at)
			values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
				?, ?, ?, ?)
			""";

	/**
	 * The company's own half alone: what it shows of the engagement and of the vendor may
	 * have changed since it was read, without a new version.
	 */
	static final String CHANGE_REFERRAL = """
			update referral set version = version + 1, status = ?, substatus = ?, stage = ?, reason = ?,
				reason_notes = ?, name = ?, value = ?, currency = ?, close_date = ?, notes = ?, crm_id = ?,
				campaign_id = ?, updated_at = ?, received_at = ?, accepted_at = ?, won_at = ?, lost_at = ?,
				declined_at = ?, expired_at = ?, search_text = ?, shared_text = ?, solution_ids = ?
			where id = ? and version = ?
			""";

	/** Hides the half, after its version moved on. */
	static final String WITHDRAW = "update referral set withdrawn_at = ? where id = ?";

	/** No part of the company's own half, which may be closed: no new version. */
	static final String SHOW_REGISTRATION = """
			update referral set registration_status = ? where id = ? and registration_status <> ?
			""";

	static final String ADD_SOLUTION = """
			insert into referral_solution (organization_id, referral_id, position, solution_id, currency, price, quantity)
			values (?, ?, ?, ?, ?, ?, ?)
			""";

	static final String ADD_MEMBER = """
			insert into team_member (organization_id, referral_id, inviters, position, first_name, last_name, phone, email,
				internal)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	/**
	 * Each company's half shows where the vendor's stands; closed halves too, it is no
	 * part of them.
	 */
	static final String SHOW_VENDOR = """
			update referral set vendor_status = ? where engagement_id = ? and organization_id <> ?
				and vendor_status is distinct from ?
			""";

	private DealStatements() {
	}

	static void showRegistration(PreparedStatement row, Change note) throws SQLException {
		String status = note.after().standing().registration().name();
		new Parameters(row).add(status).add(note.after().referral().id()).add(status);
	}

	static void withdraw(PreparedStatement row, Change change) throws SQLException {
		new Parameters(row).add(change.origin().at()).add(change.after().referral().id());
	}

	static void addEngagement(PreparedStatement row, Deal deal) throws SQLException {
		Engagement engagement = deal.engagement();
		Customer customer = engagement.customer();
		Parameters values = new Parameters(row);
		values.add(engagement.id())
			.add(engagement.starterId())
			.add(engagement.type().base().name())
			.add(engagement.type().partnerToPartner())
			.add(customer.entryId())
			.add(customer.name())
			.add(customer.place().line1())
			.add(customer.place().line2())
			.add(customer.place().city())
			.add(customer.place().state())
			.add(customer.place().postalCode())
			.add(customer.place().country())
			.add(customer.duns());
		said(values, engagement).add(engagement.createdAt());
	}

	static void changeEngagement(PreparedStatement row, Change change) throws SQLException {
		Engagement engagement = change.after().engagement();
		Parameters values = new Parameters(row).add(engagement.type().base().name())
			.add(engagement.type().partnerToPartner());
		said(values, engagement).add(engagement.id()).add(engagement.version());
	}

	private static Parameters said(Parameters values, Engagement engagement) throws SQLException {
		Contact contact = engagement.contact();
		Help help = engagement.ask().help();
		return values.add(contact.firstName())
			.add(contact.lastName())
			.add(contact.phone())
			.add(contact.email())
			.add((help != null) ? help.number() : null)
			.add(engagement.ask().notes());
	}

	static void addReferral(PreparedStatement row, Change change) throws SQLException {
		Deal deal = change.after();
		Party party = deal.party();
		Invitation invitation = party.invitation();
		Help help = (invitation != null) ? invitation.ask().help() : null;
		shown(half(new Parameters(row), deal), deal).add(deal.referral().id())
			.add(party.organizationId())
			.add(party.locationId())
			.add(deal.engagement().id())
			.add(party.direction().name())
			.add(deal.referral().times().created())
			.add((invitation != null) ? invitation.invitedBy() : null)
			.add((help != null) ? help.number() : null)
			.add((invitation != null) ? invitation.ask().notes() : "")
			.add((invitation != null) ? invitation.expiresAt() : null);
	}

	static void changeReferral(PreparedStatement row, Change change) throws SQLException {
		Referral referral = change.after().referral();
		half(new Parameters(row), change.after()).add(referral.id()).add(referral.version());
	}

	private static Parameters half(Parameters values, Deal deal) throws SQLException {
		Referral referral = deal.referral();
		Progress progress = referral.progress();
		Reason reason = progress.reason();
		values.add(progress.substatus().status().name())
			.add(progress.substatus().name())
			.add(progress.stage().percent())
			.add((reason != null) ? reason.number() : null)
			.add(progress.reasonNotes());
		terms(values, referral.terms()).add(referral.times().updated());
		for (Substatus step : Substatus.values()) {
			if (step != Substatus.PENDING) {
				values.add(referral.times().at(step));
			}
		}
		return values.add(SearchText.of(deal)).add(SearchText.sharedOf(deal)).add(solutionIds(referral));
	}

	private static String[] solutionIds(Referral referral) {
		return referral.solutions().stream().map(DealSolution::solutionId).toArray(String[]::new);
	}

	/** What a half shows of the engagement that it is part of. */
	private static Parameters shown(Parameters values, Deal deal) throws SQLException {
		Substatus vendor = deal.standing().vendor();
		return values.add((vendor != null) ? vendor.name() : null)
			.add(deal.type().base().name())
			.add(deal.type().partnerToPartner())
			.add(deal.engagement().customer().name())
			.add(deal.engagement().customer().place().country());
	}

	private static Parameters terms(Parameters values, Terms terms) throws SQLException {
		return values.add(terms.name())
			.add(terms.value().amount())
			.add(terms.value().currency())
			.add(terms.closeDate())
			.add(terms.notes())
			.add(terms.crmId())
			.add(terms.campaignId());
	}

	static void addSolution(PreparedStatement row, Part<DealSolution> part) throws SQLException {
		DealSolution solution = part.value();
		part.head(row)
			.add(part.position())
			.add(solution.solutionId())
			.add(solution.currency())
			.add(solution.price())
			.add(solution.quantity());
	}

	static void addMember(PreparedStatement row, Part<TeamMember> part) throws SQLException {
		TeamMember member = part.value();
		part.head(row)
			.add(part.inviters())
			.add(part.position())
			.add(member.firstName())
			.add(member.lastName())
			.add(member.phone())
			.add(member.email())
			.add(member.internal());
	}

	static List<Part<DealSolution>> solutions(Deal deal) {
		return parts(deal, deal.referral().solutions(), false);
	}

	static List<Part<TeamMember>> team(Deal deal) {
		return parts(deal, deal.referral().team(), false);
	}

	static List<Part<TeamMember>> inviters(Deal deal) {
		Invitation invitation = deal.party().invitation();
		return (invitation != null) ? parts(deal, invitation.team(), true) : List.of();
	}

	private static <T> List<Part<T>> parts(Deal deal, List<T> values, boolean inviters) {
		List<Part<T>> parts = new ArrayList<>(values.size());
		for (T value : values) {
			parts.add(new Part<>(deal, parts.size() + 1, value, inviters));
		}
		return parts;
	}

	record Part<T>(Deal deal, int position, T value, boolean inviters) {

		Parameters head(PreparedStatement row) throws SQLException {
			return new Parameters(row).add(this.deal.party().organizationId()).add(this.deal.referral().id());
		}

	}

}
