package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.successor.Successor;
import vn.thidua.plan.successor.YearChange;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlWrite;

/** The plan of a later year, made from each plan that stands in the project and from one with everything that is hard to move. */
class SuccessorTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A plan that can be extended. */
    record Written(String id, String text, Plan plan, Node.Mapping tree) {

        static Written of(String text, Written... bases) {
            PlanReader reader = new PlanReader(id -> Stream.of(bases)
                    .filter(base -> base.id.equals(id))
                    .findFirst()
                    .map(base -> base.text.getBytes(StandardCharsets.UTF_8)));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var read = reader.read("plan.yaml", bytes);
            assertThat(PlanReader.errors(read)).as(text).isEmpty();
            Plan plan = read.plan().orElseThrow();
            return new Written(plan.id(), text, plan, reader.tree(bytes).orElseThrow());
        }

        Successor in(int year) {
            return new Successor(tree, plan, year);
        }

        Written next(int year) {
            return of(in(year).text(in(year).changes(), List.of()), this);
        }
    }

    static Stream<Written> plans() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../plans"))) {
            return folders
                    .map(folder -> folder.resolve("plan.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .map(SuccessorTest::read)
                    .toList()
                    .stream();
        }
    }

    private static Written read(Path file) {
        try {
            return Written.of(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every day that stands anywhere in a plan besides its paper, as it is written. */
    private static Set<LocalDate> days(Node.Mapping tree) {
        String text = YamlWrite.text(new Node.Mapping(
                tree.entries().stream()
                        .filter(entry -> !entry.key().text().equals("document"))
                        .toList(),
                tree.mark()));
        Set<LocalDate> days = new TreeSet<>();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            days.add(LocalDate.parse(day.group()));
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyDayOfTheCampaignMovesAndNothingElse(Written earlier) throws IOException {
        LocalDate from = earlier.plan().calendar().from();
        LocalDate to = earlier.plan().calendar().to();
        Written later = earlier.next(to.getYear() + 1);
        assertThat(later.plan().calendar().from()).isEqualTo(from.plusYears(1));
        assertThat(later.plan().calendar().to()).isEqualTo(to.plusYears(1));
        assertThat(days(later.tree()))
                .isEqualTo(days(earlier.tree()).stream()
                        .map(day -> day.isBefore(from.minusYears(1)) || day.isAfter(to.plusYears(1))
                                ? day
                                : day.plusYears(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(later.plan().document().number()).isEmpty();
        assertThat(later.plan().document().issued()).isEmpty();
        assertThat(later.plan().awards().keySet())
                .isEqualTo(earlier.plan().awards().keySet());
        assertThat(later.plan().facts().toString().replaceAll("\\b20\\d\\d\\b", ""))
                .as("facts are the same but for a year in a label")
                .isEqualTo(earlier.plan().facts().toString().replaceAll("\\b20\\d\\d\\b", ""));
        assertThat(later.plan().title()).doesNotContain(String.valueOf(to.getYear()));
    }

    /** Back by the same way it came: only the ids of the two differ from the first. */
    @ParameterizedTest
    @MethodSource("plans")
    void movedTwiceIsMovedByTheSum(Written earlier) {
        int year = earlier.plan().calendar().to().getYear();
        Written once = earlier.next(year + 3);
        Written second = earlier.next(year + 1);
        Written twice = Written.of(second.in(year + 3).text(second.in(year + 3).changes(), List.of()), second, earlier);
        assertThat(days(twice.tree())).isEqualTo(days(once.tree()));
        assertThat(twice.id()).isEqualTo(once.id());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsNotTakenStays(Written earlier) {
        Successor none = earlier.in(earlier.plan().calendar().to().getYear() + 1);
        Written later = Written.of(none.text(List.of(), List.of()), earlier);
        assertThat(later.plan().calendar()).isEqualTo(earlier.plan().calendar());
        assertThat(later.plan().title()).isEqualTo(earlier.plan().title());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void eachChangeCanBeTakenAlone(Written earlier) {
        Successor next = earlier.in(earlier.plan().calendar().to().getYear() + 1);
        for (YearChange change : next.changes()) {
            String text = next.text(List.of(change), List.of());
            Node.Mapping tree = new PlanReader(id -> Optional.of(earlier.text().getBytes(StandardCharsets.UTF_8)))
                    .tree(text.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            Set<String> moved = differences(earlier.tree(), tree, "");
            moved.removeIf(path -> path.equals("id")
                    || path.startsWith("document")
                    || path.equals("extends")
                    || path.equals("remove"));
            assertThat(moved).as(change.toString()).containsExactly(change.path());
        }
    }

    /** The paths at which two trees differ. */
    private static Set<String> differences(Node one, Node other, String path) {
        Set<String> found = new TreeSet<>();
        if (one instanceof Node.Scalar a && other instanceof Node.Scalar b) {
            if (!a.text().equals(b.text()) || a.plain() != b.plain()) {
                found.add(path);
            }
        } else if (one instanceof Node.Mapping a && other instanceof Node.Mapping b) {
            Set<String> keys = new TreeSet<>();
            a.entries().forEach(entry -> keys.add(entry.key().text()));
            b.entries().forEach(entry -> keys.add(entry.key().text()));
            for (String key : keys) {
                String at = path.isEmpty() ? key : path + "." + key;
                if (a.get(key).isPresent() && b.get(key).isPresent()) {
                    found.addAll(differences(a.get(key).get(), b.get(key).get(), at));
                } else {
                    found.add(at);
                }
            }
        } else if (one instanceof Node.Sequence a
                && other instanceof Node.Sequence b
                && a.items().size() == b.items().size()) {
            for (int at = 0; at < a.items().size(); at++) {
                Node item = a.items().get(at);
                String name =
                        item instanceof Node.Mapping named && named.get("id").orElse(null) instanceof Node.Scalar id
                                ? id.text()
                                : String.valueOf(at);
                found.addAll(differences(item, b.items().get(at), path + "." + name));
            }
        } else {
            found.add(path);
        }
        return found;
    }

    @Test
    void aCriterionIsTakenAwayAndTheSheetAddsUpNoMore() throws IOException {
        Written earlier = read(Path.of("../plans/vinh-long-2024/plan.yaml"));
        String line = earlier.plan()
                .sheets()
                .getFirst()
                .lines()
                .findFirst()
                .orElseThrow()
                .id();
        String text = earlier.in(2025).text(earlier.in(2025).changes(), List.of("criteria." + line));
        assertThat(text).contains("criteria." + line);
        PlanReader reader = new PlanReader(id -> Optional.of(earlier.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(PlanReader.errors(reader.read("plan.yaml", text.getBytes(StandardCharsets.UTF_8))))
                .as("what hangs on it is told, not lost")
                .isNotEmpty();
    }

    @Test
    void leapDaysNumbersOfPapersAndDaysFarAwayAreLeftAsTheyMean() {
        Written earlier = Written.of("""
                thidua: 1
                id: phuong-trao-2024
                title: Phong trào 2024, theo Kế hoạch 12/2024/KH-UBND
                document: {number: 5/KH-UBND, issued: 2024-01-05, issuer: UBND xã}
                period: {from: 2024-01-01, to: 2024-12-31, clause: '1'}
                audience: {units: Thôn, people: Công chức, joining: everybody, clause: '1'}
                blocks: {thon: {label: Các thôn, clause: '1'}}
                facts: {unit: {reports.sentOn: {label: Ngày gửi, type: event, clause: '1', by: [unit]}}}
                calendar:
                  deadlines:
                    bao-cao: {label: Báo cáo, clause: '1', until: 2024-02-29, who: [unit]}
                  holidays: [2024-02-08]
                standards:
                  unit:
                    gui-som: {label: Gửi sớm, clause: '1', when: "happened(reports.sentOn) && reports.sentOn <= date('2024-06-30')"}
                    den-2030: {label: Trước 2030, clause: '1', when: "happened(reports.sentOn) && reports.sentOn <= date('2030-06-30')"}
                awards: {}
                clauses: {'1': {title: Toàn văn, informs: mọi người}}
                """);
        Written later = earlier.next(2025);
        assertThat(later.plan().title()).isEqualTo("Phong trào 2025, theo Kế hoạch 12/2024/KH-UBND");
        assertThat(later.text()).contains("until: 2025-02-28", "2025-06-30").doesNotContain("2030", "2031", "holidays");
    }

    @Test
    void aYearThatIsNotLaterIsRefused() throws IOException {
        Written earlier = read(Path.of("../plans/vinh-long-2024/plan.yaml"));
        assertThatThrownBy(() -> earlier.in(2024)).isInstanceOf(IllegalArgumentException.class);
    }
}
