package vn.thidua.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which module may know which. */
class DependencyTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thidua");

    private static void mayNotUse(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void everyModuleUsesOnlyThoseBeforeIt() {
        String[] later = {"vn.thidua.documents..", "vn.thidua.drafting..", "vn.thidua.server..", "vn.thidua.app.."};
        mayNotUse("vn.thidua.plan..", "vn.thidua.engine..", "vn.thidua.words..");
        mayNotUse("vn.thidua.engine..", "vn.thidua.words..");
        for (String module : new String[] {"vn.thidua.plan..", "vn.thidua.engine..", "vn.thidua.words.."}) {
            mayNotUse(module, later);
        }
        mayNotUse(
                "vn.thidua.documents..",
                "vn.thidua.plan..",
                "vn.thidua.drafting..",
                "vn.thidua.server..",
                "vn.thidua.app..");
        mayNotUse(
                "vn.thidua.drafting..",
                "vn.thidua.engine..",
                "vn.thidua.words..",
                "vn.thidua.server..",
                "vn.thidua.app..");
        mayNotUse("vn.thidua.server..", "vn.thidua.app..");
    }

    @Test
    void planEngineAndDraftingKnowNoFrameworkAndNoDatabase() {
        String[] strangers = {"org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "picocli.."};
        mayNotUse("vn.thidua.plan..", strangers);
        mayNotUse("vn.thidua.engine..", strangers);
        mayNotUse("vn.thidua.drafting..", strangers);
    }

    @Test
    void planEngineAndDraftingKnowNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.thidua.plan..", "vn.thidua.engine..", "vn.thidua.drafting..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.text.Collator.class, java.util.ResourceBundle.class)
                .check(CLASSES);
    }

    /** A refusal says why; only the web knows what an answer's status is. */
    @Test
    void theKernelOfTheServerKnowsNoRequestAndNoModule() {
        mayNotUse(
                "vn.thidua.server.kernel..",
                "jakarta..",
                "org.springframework.http..",
                "org.springframework.web..",
                "java.sql..");
        noClasses()
                .that()
                .resideInAPackage("vn.thidua.server.kernel..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.thidua.server.(*)..")
                        .and(not(resideInAPackage("vn.thidua.server.kernel.."))))
                .check(CLASSES);
    }
}
