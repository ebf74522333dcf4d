package app.tandem.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The currencies of ISO 4217 as of 2026 which have a minor unit: no metals, test codes or
 * codes withdrawn. The platform's table has those too and is older.
 */
public final class Currencies {

	private static final String CODES = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL "
			+ "BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN "
			+ "ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
			+ "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
			+ "MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
			+ "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX "
			+ "USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

	private static final Map<Integer, String> NOT_TWO = Map.of(0,
			"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", 3, "BHD IQD JOD KWD LYD OMR TND", 4,
			"CLF UYW");

	private static final Map<String, Integer> DECIMALS = decimals();

	private Currencies() {
	}

	/** All codes in alphabetical order. */
	public static Set<String> codes() {
		return DECIMALS.keySet();
	}

	/**
	 * How many decimals amounts in this currency have.
	 * @throws IllegalArgumentException when there is no such currency
	 */
	public static int decimals(String code) {
		Integer decimals = DECIMALS.get(code);
		if (decimals == null) {
			throw new IllegalArgumentException("Not a currency: " + code);
		}
		return decimals;
	}

	/** A currency's three capital letters. */
	public static Reading<String> read(String text) {
		String code = Folding.trim(text);
		if (code.isEmpty()) {
			return Reading.empty();
		}
		return DECIMALS.containsKey(code) ? Reading.of(code) : Reading.refused(Fault.Kind.CURRENCY, code);
	}

	private static Map<String, Integer> decimals() {
		Map<String, Integer> decimals = new TreeMap<>();
		List.of(CODES.split(" ")).forEach((code) -> decimals.put(code, 2));
		NOT_TWO.forEach((count, codes) -> List.of(codes.split(" ")).forEach((code) -> decimals.put(code, count)));
		return Collections.unmodifiableMap(decimals);
	}

}
