package app.tandem.access.account;

import io.nayuki.qrcodegen.QrCode;

/** Draws a text as a code for cameras: black on white in every colour scheme. */
final class QrPicture {

	private static final int BORDER = 4;

	private QrPicture() {
	}

	static String svg(String text) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		int size = code.size + 2 * BORDER;
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
				}
			}
		}
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
			.formatted(size) + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path
				+ "\" fill=\"#000\"/></svg>";
	}

}
