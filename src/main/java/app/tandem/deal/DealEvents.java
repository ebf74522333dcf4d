package app.tandem.deal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as they are stored: the record's name in capitals, and its components as JSON.
 */
final class DealEvents {

	/** Questions that a component answers, such as isAssessment, are no part of it. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withIsGetterVisibility(Visibility.NONE))
		.build();

	private static final Map<String, Class<?>> KINDS = Arrays.stream(DealEvent.class.getPermittedSubclasses())
		.collect(Collectors.toMap(DealEvents::name, Function.identity()));

	private DealEvents() {
	}

	static String kind(DealEvent event) {
		return name(event.getClass());
	}

	static String data(DealEvent event) {
		return JSON.writeValueAsString(event);
	}

	static DealEvent read(String kind, String data) {
		Class<?> type = KINDS.get(kind);
		if (type == null) {
			throw new IllegalStateException("no event is called " + kind);
		}
		return (DealEvent) JSON.readValue(data, type);
	}

	static String name(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
	}

}
