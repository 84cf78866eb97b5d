package vn.thidua.server.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;

/** What people add to the state's statistics: traits of cases, numbers that the program cannot know, and locks. */
@Service
@Transactional
public class StatisticEntries {

    private final Statistics statistics;
    private final StatisticsTable table;
    private final Audit audit;

    StatisticEntries(Statistics statistics, StatisticsTable table, Audit audit) {
        this.statistics = statistics;
        this.table = table;
        this.audit = audit;
    }

    /**
     * A case of which something is said.
     *
     * @param key of the case
     * @param seen version of what was on the screen; 0 where nothing was
     */
    public record Chosen(String key, int seen) {}

    /** Says the same of several cases, all or none; an empty value says that it is not known after all. */
    public void say(Actor actor, int year, StatisticalForm form, TraitValue said, List<Chosen> chosen) {
        actor.require(Action.KEEP_STATISTICS, actor.authority(), 0);
        Trait trait = said.trait();
        String value = said.value();
        trait.require(value);
        if (chosen.isEmpty()) {
            throw Refusal.bad("no-case-chosen");
        }
        Map<String, StatisticalCase> asked = statistics.asked(actor, year, form).getOrDefault(trait, List.of()).stream()
                .collect(Collectors.toMap(StatisticalCase::key, Function.identity()));
        for (Chosen one : chosen) {
            StatisticalCase about =
                    Optional.ofNullable(asked.get(one.key())).orElseThrow(() -> Refusal.conflict("case-not-asked"));
            if (!table.say(actor, about, trait, value, one.seen())) {
                throw Refusal.conflict("second");
            }
        }
        audit.record(
                actor.act(),
                "statistics.say",
                subject(year, form),
                ActSubject.word(trait.key()) + ": "
                        + (value.isEmpty() ? ActSubject.word("statistics.unknown") : ActSubject.word(trait.key(value)))
                        + " (" + chosen.size() + ")");
    }

    private static String subject(int year, StatisticalForm form) {
        return ActSubject.part(ActSubject.thing("statistics", form.code()), "statistics-year", String.valueOf(year));
    }

    /**
     * A number as it was typed.
     *
     * @param value empty where it is not known
     * @param seen version of what was on the screen; 0 where nothing was
     */
    public record Draft(Optional<Integer> value, int seen) {}

    /** Types numbers into a form, all or none; those that are as they were do not count. */
    public void type(Actor actor, int year, StatisticalForm form, Map<FilledForm.Place, Draft> drafts) {
        actor.require(Action.KEEP_STATISTICS, actor.authority(), 0);
        if (!form.isTyped()) {
            throw Refusal.unknown(form.code());
        }
        Map<FilledForm.Place, TypedFigure> known = statistics.figures(actor, year, form);
        List<Map.Entry<FilledForm.Place, Draft>> changed = drafts.entrySet().stream()
                .filter(one -> !known.getOrDefault(one.getKey(), TypedFigure.NONE)
                        .value()
                        .equals(one.getValue().value()))
                .toList();
        for (Map.Entry<FilledForm.Place, Draft> one : changed) {
            form.row(one.getKey().line());
            form.column(one.getKey().column());
            if (!table.type(
                    actor,
                    year,
                    form,
                    one.getKey(),
                    one.getValue().value(),
                    one.getValue().seen())) {
                throw Refusal.conflict("second");
            }
        }
        if (!changed.isEmpty()) {
            audit.record(
                    actor.act(),
                    "statistics.type",
                    subject(year, form),
                    changed.stream()
                            .map(one -> one.getKey().line() + ": "
                                    + one.getValue()
                                            .value()
                                            .map(String::valueOf)
                                            .orElse("…"))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    /**
     * Locks a form as it is now, with all that it was counted from.
     *
     * @param reason why it takes the place of the one before; none is needed for the first
     * @param seen version of the lock that was on the screen; 0 where there was none
     */
    public void lock(Actor actor, int year, StatisticalForm form, String reason, int seen) {
        actor.require(Action.LOCK_STATISTICS, actor.authority(), 0);
        List<FormLock> before = statistics.locks(actor, year, form);
        before.stream().findFirst().filter(last -> last.version() != seen).ifPresent(last -> {
            throw Refusal.conflict("form-locked", form.code(), last.who(), last.at());
        });
        if (!before.isEmpty() && reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        FormCopy copy = statistics.now(actor, year, form);
        if (form.isTyped()) {
            FigureSums.check(form, copy.filled());
        }
        if (!table.lock(actor, year, form, copy, reason, before.isEmpty() ? 0 : seen)) {
            throw Refusal.conflict("second");
        }
        audit.record(actor.act(), "statistics.lock", subject(year, form), reason);
    }
}
