package app.tandem.deal.pipeline;

/** A line of the list as it is read. */
record ListRow(String id, String href, String heartAction, String heartLabel, boolean favorite, String name,
		String customer, String type, String partners, String status, String tone, String timeLeft, String vendorStatus,
		String vendorTone, String stage, String percent, String value, String closeDate, String location) {
}
