package io.firsthand;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.firsthand.web.Html;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.firsthand");

    @Test
    void modulesDependOnEachOtherOnlyAsDeclared() {
        MODULES.verify();
    }

    @Test
    void repositoriesStayInsideTheirModule() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void whatIsHtmlHasItsTemplateBesideIt() {
        var views = CLASSES.that(implement(Html.class));

        assertThat(views)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(
                                Path.of("src/main/java", view.getName().replace('.', '/') + ".jte"))
                        .exists());
    }

    @Test
    void writesTheModuleDiagrams() {
        new Documenter(MODULES).writeDocumentation();

        assertThat(Path.of("target/spring-modulith-docs/components.puml")).exists();
    }
}
