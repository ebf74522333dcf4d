package app.tandem;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaPackage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class ModulesTests {

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(Application.class).verify();
	}

	@Test
	void everyModuleDeclaresWhatItMayUse() {
		assertThat(modules()).allSatisfy((module) -> {
			assertThat(module.isAnnotatedWith(ApplicationModule.class))
				.as("%s is an @ApplicationModule", module.getName())
				.isTrue();
			assertThat(module.getAnnotationOfType(ApplicationModule.class).allowedDependencies())
				.as("allowedDependencies of %s", module.getName())
				.doesNotContain(ApplicationModule.OPEN_TOKEN);
		});
	}

	@Test
	void everyFolderOfSourcesIsKnownAsModuleOrSlice() {
		List<String> known = Stream.concat(modules().stream(), modules().stream().flatMap(ModulesTests::parts))
			.map((part) -> part.getName().substring(Production.ROOT.length() + 1))
			.toList();
		assertThat(known).containsExactlyInAnyOrderElementsOf(folders());
	}

	/** Neither another slice nor the trunk nor another module may know a slice. */
	@TestFactory
	Stream<DynamicTest> onlyASliceItselfKnowsIt() {
		return modules().stream()
			.flatMap(ModulesTests::parts)
			.filter((part) -> !part.isAnnotatedWith(NamedInterface.class))
			.map((slice) -> DynamicTest.dynamicTest(slice.getName(), () -> onlyItselfKnows(slice.getName() + "..")));
	}

	private static void onlyItselfKnows(String slice) {
		noClasses().that()
			.resideOutsideOfPackage(slice)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(slice)
			.because("rules live in the trunk, and pages in slices that can be changed one at a time")
			.check(Production.CLASSES);
	}

	private static List<JavaPackage> modules() {
		return Production.CLASSES.getPackage(Production.ROOT).getSubpackages().stream().toList();
	}

	private static Stream<JavaPackage> parts(JavaPackage module) {
		return module.getSubpackages().stream();
	}

	/** Folders that hold sources, one or two levels down. */
	private static List<String> folders() {
		return Sources.files(Sources.MAIN, ".java")
			.stream()
			.map((file) -> Sources.MAIN.relativize(file.getParent()).toString().split("[/\\\\]"))
			.map((path) -> String.join(".", List.of(path).subList(0, Math.min(2, path.length))))
			.filter((folder) -> !folder.isEmpty())
			.distinct()
			.toList();
	}

}
