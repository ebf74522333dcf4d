package app.tandem.sheet;

/** Which characters the database can keep. */
final class Characters {

	/** Stands for one that cannot even be stored; it is itself refused. */
	static final char MARK = '\u0001';

	private Characters() {
	}

	/** The text such that the database takes it. */
	static String storable(String text) {
		return (text.indexOf('\0') < 0) ? text : text.replace('\0', MARK);
	}

}
