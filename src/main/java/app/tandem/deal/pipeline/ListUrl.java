package app.tandem.deal.pipeline;

import java.nio.charset.StandardCharsets;

import app.tandem.deal.DealFilter;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
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
		return UriComponentsBuilder.fromPath(path).queryParams(encoded(filter)).build(true).toUriString();
	}

	static String of(DealFilter filter, String place, String key) {
		return UriComponentsBuilder.fromPath(PATH)
			.queryParams(encoded(filter))
			.queryParam(place, key)
			.build(true)
			.toUriString();
	}

	private static MultiValueMap<String, String> encoded(DealFilter filter) {
		MultiValueMap<String, String> encoded = new LinkedMultiValueMap<>();
		filter.words()
			.forEach((name, words) -> words
				.forEach((word) -> encoded.add(name, UriUtils.encode(word, StandardCharsets.UTF_8))));
		return encoded;
	}

}
