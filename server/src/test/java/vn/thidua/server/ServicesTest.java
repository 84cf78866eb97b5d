package vn.thidua.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Unasked;

/** Rights are asked in services: each of their public methods is told who acts, or says why it need not be. */
class ServicesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thidua.server");

    @Test
    void aServiceIsToldWhoActsOrSaysWhyNot() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(beToldWhoActsOrSayWhyNot())
                .check(CLASSES);
    }

    /** Whoever looks for a statement finds it in the class of its table; the database's own module has none of the business. */
    @Test
    void statementsStandInTheClassesOfTheirTables() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .resideOutsideOfPackage("vn.thidua.server.database..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.core..")
                .check(CLASSES);
    }

    /** What is asked with more than this is a command with named parts. */
    @Test
    void noPublicMethodHasMoreThanFiveParameters() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .should(haveAtMostFiveParameters())
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> haveAtMostFiveParameters() {
        return new ArchCondition<>("have at most five parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getRawParameterTypes().size() > 5) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> beToldWhoActsOrSayWhyNot() {
        return new ArchCondition<>("take an Actor, or say in @Unasked why not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean told =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
                boolean made = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                boolean says = method.isAnnotatedWith(Unasked.class)
                        && method.getAnnotationOfType(Unasked.class).value().contains(" ");
                if (!made && told == says) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName()
                                    + (told ? " is told who acts and says that it is not" : " is not told who acts")));
                }
            }
        };
    }
}
