package vn.thidua.server.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.statistics.FilledForm;
import vn.thidua.server.statistics.StatisticEntries;
import vn.thidua.server.statistics.StatisticalForm;
import vn.thidua.server.statistics.StatisticalForms;
import vn.thidua.server.statistics.Statistics;
import vn.thidua.server.statistics.Trait;
import vn.thidua.server.statistics.TraitValue;

/** What the office of a demonstration adds to the state's statistics; positions of people it has not looked up yet. */
@Component
class DemoStatistics {

    private static final int DAYS_AFTER = 30;

    private final Statistics statistics;
    private final StatisticEntries entries;
    private final Organisation organisation;

    DemoStatistics(Statistics statistics, StatisticEntries entries, Organisation organisation) {
        this.statistics = statistics;
        this.entries = entries;
        this.organisation = organisation;
    }

    /** Some weeks after the campaign began, and once the awards are decided. */
    void play(DemoYear year, DemoCast cast) {
        Actor office = cast.of(Role.STANDING_OFFICE);
        boolean province = organisation.authority(office.authority()).name().startsWith("UBND tỉnh");
        LocalDate begun = year.plan().calendar().from().plusDays(DAYS_AFTER);
        year.on(begun, () -> {
            type(office, begun.getYear(), "0604", Map.of("01", 1, province ? "03" : "04", 1));
            type(
                    office,
                    begun.getYear(),
                    "0605",
                    Map.of("01", 3, "03", 2, "04", 1, "09", 1, "10", 2, "14", 2, "15", 1));
        });
        for (LocalDate day : List.of(begun, year.days().decided())) {
            year.on(
                    day,
                    () -> statistics
                            .years(office)
                            .forEach(one -> StatisticalForms.all().forEach(form -> say(office, one, form, province))));
        }
    }

    private void say(Actor office, int year, StatisticalForm form, boolean province) {
        if (form.isTyped()) {
            return;
        }
        Map<Trait, String> words = Map.of(
                Trait.LAUNCHER, province ? "ministry-or-province" : "body",
                Trait.SCOPE, province ? "ministry-or-locality" : "body-or-unit",
                Trait.METHOD, "thematic",
                Trait.ENTERPRISE, "no",
                Trait.PROPOSER, "province");
        statistics.asked(office, year, form).forEach((trait, cases) -> {
            List<StatisticEntries.Chosen> open = cases.stream()
                    .filter(one -> one.value(trait).isEmpty())
                    .map(one -> new StatisticEntries.Chosen(one.key(), one.version(trait)))
                    .toList();
            if (words.containsKey(trait) && !open.isEmpty()) {
                entries.say(office, year, form, new TraitValue(trait, words.getOrDefault(trait, "")), open);
            }
        });
    }

    private void type(Actor office, int year, String word, Map<String, Integer> numbers) {
        StatisticalForm form = StatisticalForms.of(word);
        Map<FilledForm.Place, StatisticEntries.Draft> drafts = new HashMap<>();
        numbers.forEach((line, number) ->
                drafts.put(new FilledForm.Place(line, "total"), new StatisticEntries.Draft(Optional.of(number), 0)));
        entries.type(office, year, form, drafts);
    }
}
