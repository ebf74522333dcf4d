package app.tandem.deal.pipeline;

import java.nio.charset.StandardCharsets;

import app.tandem.deal.DealFilter;

import org.springframework.web.util.UriUtils;

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

	static String of(DealFilter filter, String place, String key) {
		return of(filter) + "&" + place + "=" + UriUtils.encode(key, StandardCharsets.UTF_8);
	}

}
