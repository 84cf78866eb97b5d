package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary against the names of types and modules. */
class GlossaryTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thidua");

    private static final Pattern TERM = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| `([a-z.]+\\.[A-Z]\\w+)` \\|");
    private static final Pattern MODULE = Pattern.compile("(?m)^\\| `([a-z]+)` \\| ([^|]+) \\|");

    private static String glossary() throws IOException {
        return Files.readString(Path.of("../docs/glossary.md"));
    }

    @Test
    void everyTypeOfTheGlossaryExists() throws IOException {
        List<String> named = TERM.matcher(glossary())
                .results()
                .map(found -> "vn.thidua." + found.group(3))
                .toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named)
                .allSatisfy(name -> assertThat(CLASSES.contain(name)).as(name).isTrue());
    }

    @Test
    void aTermStandsOnlyOnceInItsLanguageAndType() throws IOException {
        List<String> pairs =
                TERM.matcher(glossary()).results().map(found -> found.group(2)).toList();
        assertThat(pairs).doesNotHaveDuplicates();
        assertThat(TERM.matcher(glossary()).results().map(found -> found.group(3)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyModuleOfTheServerStandsInTheGlossary() throws IOException {
        Set<String> listed = MODULE.matcher(glossary())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("vn.thidua.server."))
                .map(name -> name.split("\\.")[3])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(there);
    }

    /** A reader who meets a name knows which type it is, in whatever module. */
    @Test
    void noTwoTopLevelTypesHaveTheSameName() {
        Map<String, List<String>> byName = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                // Templates of pages are compiled to classes of their own package.
                .filter(one -> !one.getPackageName().startsWith("gg.jte"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values().stream().filter(names -> names.size() > 1).toList())
                .isEmpty();
    }

    /** Names that say nothing of the thing. */
    @Test
    void noTypeIsNamedByAnEmptyWord() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".*(Manager|Helper|Utils?|Impl|Misc|Common|Stuff)")))
                .isEmpty();
    }
}
