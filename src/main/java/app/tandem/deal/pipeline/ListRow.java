package app.tandem.deal.pipeline;

/** A line of the list as it is read. */
record ListRow(String id, String name, String customer, String type, String partners, String status, String statusKind,
		String vendorStatus, String stage, int stagePercent, String value, String closeDate, String country,
		String location, String created, String timeLeft, boolean favorite) {
}
