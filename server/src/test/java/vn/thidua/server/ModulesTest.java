package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+([a-z_]+)");

    @Test
    void noModuleUsesTheInsideOfAnotherAndNoneStandInACircle() {
        ApplicationModules.of(ThiDuaServer.class).verify();
    }

    /** Each module asks only the tables that it owns; which these are its package says. */
    @Test
    void noModuleReadsTheTablesOfAnother() {
        Path root = Path.of("src/main/java/vn/thidua/server");
        List<String> modules = folders(root);
        var owners = new java.util.HashMap<String, String>();
        for (String module : modules) {
            String said = read(root.resolve(module).resolve("package-info.java"));
            for (String table : tables()) {
                if (said.matches("(?s).*[Ii]t owns[^.]*\\b" + table + "\\b.*")) {
                    assertThat(owners.put(table, module)).as(table).isNull();
                }
            }
        }
        for (String module : modules) {
            for (String text : texts(root.resolve(module))) {
                Matcher matcher = TABLE.matcher(text);
                while (matcher.find()) {
                    String owner = owners.get(matcher.group(1));
                    assertThat(owner == null || owner.equals(module))
                            .as("%s uses %s of %s", module, matcher.group(1), owner)
                            .isTrue();
                }
            }
        }
        assertThat(owners.keySet()).contains("ledger_entry", "score_act", "audit_entry", "unit", "account");
    }

    private static List<String> tables() {
        List<String> tables = new java.util.ArrayList<>();
        for (String migration : texts(Path.of("src/main/resources/db/migration"))) {
            Matcher matcher = Pattern.compile("create table ([a-z_]+)").matcher(migration);
            while (matcher.find()) {
                tables.add(matcher.group(1));
            }
        }
        return tables;
    }

    private static List<String> folders(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(ModulesTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
