package app.tandem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class ConventionTests {

	private static final Set<String> INJECTIONS = Set.of("Autowired", "Inject", "Resource", "Value",
			"PersistenceContext", "MockBean");

	private static final Set<String> RAW_TEST_ANNOTATIONS = Set.of("SpringBootTest", "WebMvcTest", "DataJdbcTest",
			"JdbcTest", "JsonTest", "ApplicationModuleTest", "AutoConfigureMockMvc", "AutoConfigureTestDatabase",
			"ContextConfiguration", "SpringJUnitConfig", "SpringJUnitWebConfig");

	private static final Set<String> VAGUE_NAMES = Set.of("util", "utils", "common", "commons", "config",
			"configuration", "helper", "helpers", "misc", "impl", "dto", "service", "services");

	private static final DescribedPredicate<JavaCall<?>> ASKS_THE_MACHINE_FOR_THE_TIME = describe(
			"ask the machine for the time", ConventionTests::asksTheMachineForTheTime);

	@Test
	void controllersArePackagePrivate() {
		checkWhere("Controller;", classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate());
	}

	@Test
	void handlersCarryNoModifier() {
		checkWhere("Mapping;", methods().that().areMetaAnnotatedWith(RequestMapping.class).should().bePackagePrivate());
	}

	@Test
	void repositoriesArePackagePrivate() {
		checkWhere("org.springframework.data.repository",
				classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
	}

	@Test
	void nothingIsInjectedIntoFields() {
		ArchRule rule = noFields().should(beInjected());
		rule.allowEmptyShould(true).check(Production.CLASSES);
		rule.check(Production.TEST_CLASSES);
	}

	@Test
	void timeComesFromTheClock() {
		noClasses().that()
			.doNotBelongToAnyOf(Application.class)
			.should()
			.callMethodWhere(ASKS_THE_MACHINE_FOR_THE_TIME)
			.because("the clock is injected, so that tests can set it")
			.allowEmptyShould(Sources.files(Sources.MAIN, ".java").size() <= 2)
			.check(Production.CLASSES);
	}

	@Test
	void datesAreThoseOfJavaTime() {
		noClasses().should()
			.dependOnClassesThat()
			.belongToAnyOf(Date.class, Calendar.class, TimeZone.class, DateFormat.class)
			.check(Production.CLASSES);
	}

	@Test
	void testsUseOnlyOurOwnSpringAnnotations() {
		noClasses().that()
			.resideOutsideOfPackage("app.tandem.testing..")
			.and()
			.areNotAnnotations()
			.should()
			.beAnnotatedWith(describe("a raw Spring test annotation",
					(annotation) -> RAW_TEST_ANNOTATIONS.contains(annotation.getRawType().getSimpleName())))
			.because("each other set-up costs a context of its own")
			.check(Production.TEST_CLASSES);
	}

	@Test
	void packagesAreNamedForWhatTheyAreAbout() {
		assertThat(Stream.concat(packages(Sources.MAIN), packages(Sources.TEST)))
			.noneMatch((folder) -> VAGUE_NAMES.contains(folder.getFileName().toString()));
	}

	@Test
	void everyPackageSaysWhatItIsForAndIsNullMarked() {
		List<Path> testOnly = packages(Sources.TEST)
			.filter((folder) -> !Files.exists(Sources.MAIN.resolve(Sources.TEST.relativize(folder))))
			.toList();
		assertThat(Stream.concat(packages(Sources.MAIN), testOnly.stream())).allSatisfy((folder) -> {
			assertThat(folder.resolve("package-info.java")).exists();
			assertThat(Sources.text(folder.resolve("package-info.java"))).contains("@NullMarked")
				.as("%s begins with a sentence on what it is for", folder)
				.containsPattern("\\A/\\*\\*\\s+(\\* )?\\p{Lu}[^@]*\\.");
		});
	}

	/**
	 * Runs the rule; it may find nothing to look at only while no source mentions its
	 * subject.
	 */
	private static void checkWhere(String subject, ArchRule rule) {
		rule.allowEmptyShould(!Sources.mention(subject)).check(Production.CLASSES);
	}

	private static ArchCondition<JavaField> beInjected() {
		return ArchCondition.from(describe("be injected",
				(field) -> field.getAnnotations()
					.stream()
					.anyMatch((annotation) -> INJECTIONS.contains(annotation.getRawType().getSimpleName()))));
	}

	private static boolean asksTheMachineForTheTime(JavaCall<?> call) {
		CodeUnitCallTarget target = call.getTarget();
		JavaClass owner = target.getOwner();
		boolean clock = target.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Clock.class));
		return switch (target.getName()) {
			case "now" -> owner.getPackageName().startsWith("java.time") && !clock;
			case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
			case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
			default -> false;
		};
	}

	private static Stream<Path> packages(Path root) {
		return Sources.files(root, ".java").stream().map(Path::getParent).distinct();
	}

}
