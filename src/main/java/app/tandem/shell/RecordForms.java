package app.tandem.shell;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms that are records are made in one go. Spring would then try to set each field once
 * more, and fail at rows that the record left out.
 */
@ControllerAdvice
class RecordForms {

	@InitBinder
	void makeOnce(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		if (type != null && type.toClass().isRecord()) {
			binder.setDeclarativeBinding(true);
		}
	}

}
