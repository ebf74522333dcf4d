package app.tandem.deal.stages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.deal.SalesStage;
import app.tandem.deal.StageNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a company's names of the stages, and puts down who did. */
@Component
class StageNaming {

	private final StageNames names;

	private final AuditLog audit;

	StageNaming(StageNames names, AuditLog audit) {
		this.names = names;
		this.audit = audit;
	}

	/** As {@link StageNames#replace}. */
	@Transactional
	void replace(Viewer viewer, Map<SalesStage, List<String>> seen, Map<SalesStage, List<String>> wanted) {
		this.names.replace(viewer.organizationId(), seen, wanted);
		AuditEntry entry = viewer.does(AuditAction.STAGE_NAMES_CHANGED)
			.about(AuditObject.SALES_STAGES, null, "")
			.changed(AuditField.STAGE_NAMES, text(seen), text(wanted));
		if (entry.hasFields()) {
			this.audit.record(entry);
		}
	}

	/** {@code 20 %: Qualified, Lead; 40 %: Demo}. */
	private static String text(Map<SalesStage, List<String>> names) {
		return new TreeMap<>(names).entrySet()
			.stream()
			.map((stage) -> stage.getKey().percent() + " %: " + String.join(", ", stage.getValue()))
			.collect(Collectors.joining("; "));
	}

}
