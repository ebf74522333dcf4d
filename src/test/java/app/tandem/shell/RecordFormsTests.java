package app.tandem.shell;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent instead of a form, a controller gets one. */
@WebTest
class RecordFormsTests {

	private final List<Class<?>> forms;

	private final ConversionService conversion;

	RecordFormsTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
			@Qualifier("mvcConversionService") ConversionService conversion) {
		this.conversion = conversion;
		this.forms = handlers.getHandlerMethods()
			.values()
			.stream()
			.flatMap((handler) -> Arrays.stream(handler.getMethodParameters()))
			.filter((parameter) -> parameter.hasParameterAnnotation(ModelAttribute.class))
			.<Class<?>>map((parameter) -> parameter.getParameterType())
			.filter(Class::isRecord)
			.distinct()
			.toList();
	}

	@Test
	void aRequestWithoutAnyFieldIsAForm() {
		assertThat(this.forms).hasSizeGreaterThan(20).allSatisfy((form) -> {
			ServletRequestDataBinder binder = bind(form, new MockHttpServletRequest());
			assertThat(binder.getBindingResult().getAllErrors()).isEmpty();
			assertThat(binder.getTarget()).isInstanceOf(form);
		});
	}

	@Test
	void aRequestFullOfNonsenseIsAForm() {
		assertThat(this.forms).allSatisfy((form) -> {
			MockHttpServletRequest request = new MockHttpServletRequest();
			fields("", form).forEach((field) -> request.addParameter(field, "'\"><1"));
			ServletRequestDataBinder binder = bind(form, request);
			assertThat(binder.getTarget()).isInstanceOf(form);
			assertThat(binder.getBindingResult().getFieldErrors()).map(FieldError::getField)
				.isSubsetOf("reason", "key");
		});
	}

	private ServletRequestDataBinder bind(Class<?> form, MockHttpServletRequest request) {
		ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "form");
		binder.setTargetType(ResolvableType.forClass(form));
		binder.setConversionService(this.conversion);
		new RecordForms().makeOnce(binder);
		binder.construct(request);
		return binder;
	}

	/** The names of all fields of the form and of what it is made of. */
	private static Stream<String> fields(String prefix, Class<?> form) {
		return Arrays.stream(form.getRecordComponents())
			.flatMap((component) -> fields(prefix + component.getName(), component));
	}

	private static Stream<String> fields(String name, RecordComponent component) {
		if (component.getType().isRecord()) {
			return fields(name + ".", component.getType());
		}
		Type element = (component.getGenericType() instanceof ParameterizedType list) ? list.getActualTypeArguments()[0]
				: Object.class;
		return (element instanceof Class<?> type && type.isRecord()) ? fields(name + "[0].", type) : Stream.of(name);
	}

}
