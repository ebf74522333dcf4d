package app.tandem.deal.pipeline;

import app.tandem.deal.DealFilter;
import app.tandem.deal.ListPlace;

/** The address of a list: its filter as query string. */
final class ListUrl {

	static final String PATH = "/opportunities";

	private ListUrl() {
	}

	static String of(DealFilter filter) {
		return to(PATH, filter);
	}

	static String to(String path, DealFilter filter) {
		return path + "?" + filter.queryString();
	}

	static String of(DealFilter filter, ListPlace place) {
		return PATH + "?" + place.queryString(filter);
	}

}
