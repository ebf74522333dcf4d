package app.tandem.deal;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A solution of the catalogue as part of a deal; each part but the ID may be missing. */
public record DealSolution(String solutionId, @Nullable String currency, @Nullable BigDecimal price,
		@Nullable Long quantity) {

	public static final int MOST = 50;

	/** 10 and 10.00 are the same price. */
	public boolean sameAs(DealSolution other) {
		return this.solutionId.equals(other.solutionId) && Objects.equals(this.currency, other.currency)
				&& samePrice(this.price, other.price) && Objects.equals(this.quantity, other.quantity);
	}

	private static boolean samePrice(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one != null && other != null) ? one.compareTo(other) == 0 : one == other;
	}

}
