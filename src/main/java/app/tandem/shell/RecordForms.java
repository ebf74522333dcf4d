package app.tandem.shell;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MultipartFile;

/**
 * Forms that are records are made in one go. Spring would then try to set each field once
 * more, and fail at rows that the record left out; and where it cannot make one of the
 * fields, the page gets no form at all. So a box that is not there is not ticked, what is
 * no number is -1, which no version is, and words are no file.
 */
@ControllerAdvice
class RecordForms {

	@InitBinder
	void makeOnce(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		if (type != null && type.toClass().isRecord()) {
			binder.setDeclarativeBinding(true);
			binder.registerCustomEditor(boolean.class, new Reading(RecordForms::ticked));
			binder.registerCustomEditor(Boolean.class, new Reading((typed) -> typed.isEmpty() ? null : ticked(typed)));
			binder.registerCustomEditor(MultipartFile.class, new Reading((typed) -> null));
			binder.registerCustomEditor(int.class, new Reading(RecordForms::number));
		}
	}

	private static boolean ticked(String typed) {
		return typed.equals("true") || typed.equals("on");
	}

	private static int number(String typed) {
		try {
			return Integer.parseInt(typed);
		}
		catch (NumberFormatException noNumber) {
			return -1;
		}
	}

	/** Makes something of any text, and of none. */
	private static final class Reading extends PropertyEditorSupport {

		private final Function<String, @Nullable Object> value;

		Reading(Function<String, @Nullable Object> value) {
			this.value = value;
		}

		@Override
		public void setAsText(@Nullable String text) {
			setValue(text);
		}

		@Override
		public void setValue(@Nullable Object value) {
			super.setValue((value == null || value instanceof String)
					? this.value.apply((value != null) ? value.toString() : "") : value);
		}

	}

}
