package app.tandem.bulk;

import app.tandem.sheet.SheetLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much may come and go in one file. */
@ConfigurationProperties("tandem.bulk")
record BulkLimits(@DefaultValue("1000") int importRecords, @DefaultValue("10MB") DataSize importSize,
		@DefaultValue("5000") int exportRecords) {

	SheetLimits sheet() {
		SheetLimits usual = SheetLimits.DEFAULT;
		return new SheetLimits(usual.records(), this.importSize.toBytes(), usual.scannedRows(), usual.columns())
			.withRecords(this.importRecords);
	}

}
