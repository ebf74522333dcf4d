package app.tandem.shell;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where somebody asks from who is not known otherwise. */
public final class Network {

	private static final int SHARED_BYTES = 8;

	private Network() {
	}

	/**
	 * The address, or of the newer kind the network, as there a household has as many
	 * addresses as it likes.
	 * @param address as the server sees the other end
	 */
	public static String of(String address) {
		try {
			InetAddress parsed = InetAddress.getByName(address);
			if (parsed instanceof Inet6Address) {
				return "network " + HexFormat.of().formatHex(parsed.getAddress(), 0, SHARED_BYTES);
			}
			return "address " + parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return "address " + address;
		}
	}

}
