package app.tandem.matrix;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.boot.webmvc.actuate.endpoint.web.AdditionalHealthEndpointPathsWebMvcHandlerMapping;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The file knows every address that the running application answers, and no other. */
@MatrixTest
class AddressesTests {

	private final ConfigurableApplicationContext application;

	AddressesTests(ConfigurableApplicationContext application) {
		this.application = application;
	}

	@Test
	void everyAddressOfAHandlerHasALineAndEveryLineAnAddress() {
		Set<String> mapped = application.getBeansOfType(RequestMappingHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(AddressesTests::routes)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> listed = new TreeSet<>(Matrix.read().lines().stream().map(Line::route).toList());
		assertThat(listed).as("routes of %s", Matrix.FILE).containsExactlyInAnyOrderElementsOf(mapped);
	}

	@Test
	void everyAddressOfAFileIsListed() {
		Set<String> files = application.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMap().keySet().stream())
			.map((path) -> path.replaceAll("/[0-9a-f]{12}/", "/{version}/"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Sections.of(Matrix.FILE).lines("files")).containsExactlyInAnyOrderElementsOf(files);
	}

	@Test
	void nothingElseMapsAddresses() {
		assertThat(application.getBeansOfType(HandlerMapping.class).values())
			.filteredOn((mapping) -> !(mapping instanceof RequestMappingHandlerMapping)
					&& !(mapping instanceof AbstractUrlHandlerMapping)
					&& !(mapping instanceof AbstractWebMvcEndpointHandlerMapping)
					&& !(mapping instanceof AdditionalHealthEndpointPathsWebMvcHandlerMapping))
			.singleElement()
			.satisfies((mapping) -> assertThat(((RouterFunctionMapping) mapping).getRouterFunction()).isNull());
	}

	@Test
	void ofTheEndpointsForOperatorsOnlyHealthIsThere() {
		assertThat(application.getBeansOfType(WebMvcEndpointHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(AddressesTests::routes)).allMatch((route) -> route.matches("GET /actuator(/health(/\\*\\*)?)?"));
		assertThat(application.getBeansOfType(AdditionalHealthEndpointPathsWebMvcHandlerMapping.class).values())
			.allMatch((mapping) -> mapping.getHandlerMethods().isEmpty());
	}

	private static Stream<String> routes(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		Stream<String> verbs = methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
		String conditions = info.getParamsCondition().isEmpty() ? "" : " " + info.getParamsCondition().getExpressions();
		return verbs.flatMap((verb) -> info.getPatternValues().stream().map((path) -> verb + " " + path + conditions));
	}

}
