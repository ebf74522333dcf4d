package app.tandem.matrix;

import java.util.Map;
import java.util.UUID;

/**
 * What an address is about.
 *
 * @param name under which the file says who may do what with it
 * @param id what stands in the address
 * @param words further ones that requests about it need, such as its version
 */
record Thing(String name, String id, Map<String, String> words) {

	static final Thing NONE = new Thing("-", "", Map.of("new", UUID.randomUUID().toString()));

	Thing(String name, UUID id) {
		this(name, id, Map.of());
	}

	Thing(String name, UUID id, Map<String, String> words) {
		this(name, id.toString(), words);
	}

	/** What stands before the dot: everything of one kind is asked about alike. */
	String kind() {
		return this.name.substring(0, this.name.indexOf('.'));
	}

}
