package app.tandem.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Whether single keys do something, which not everybody can use. */
public final class KeyboardSwitch {

	private static final PreferenceCookie COOKIE = new PreferenceCookie("tandem-shortcuts");

	private static final String OFF = "off";

	private KeyboardSwitch() {
	}

	/** Switches them on or off in the browser that asks. */
	public static void turn(boolean on, HttpServletRequest request, HttpServletResponse response) {
		COOKIE.write(on ? "on" : OFF, request, response);
	}

	static boolean isOn(HttpServletRequest request) {
		return !OFF.equals(COOKIE.read(request));
	}

}
