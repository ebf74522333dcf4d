package app.tandem.bulk;

import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.template.Template;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BulkLimits.class)
class BulkConfiguration {

	@Bean
	SheetReader sheetReader(BulkLimits limits) {
		return new SheetReader(limits.sheet());
	}

	@Bean
	FindingText findingText(MessageSource messages) {
		return new FindingText(messages);
	}

	@Bean
	Template template(MessageSource messages) {
		return new Template(messages);
	}

}
