package vn.thidua.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Reason;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dependencies;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.words.ClassWords;
import vn.thidua.words.Messages;
import vn.thidua.words.ReasonWords;
import vn.thidua.words.Values;

/** Writes the tree of reasons for one subject. */
final class Explanation {

    private final Outcome outcome;
    private final Plan plan;
    private final Messages messages;
    private final Terminal terminal;
    private final SubjectKind kind;
    private final int row;
    private final ReasonWords words;
    private final Values values;
    private final Set<String> proposals;

    Explanation(Outcome outcome, Messages messages, Terminal terminal, SubjectKind kind, int row) {
        this.outcome = outcome;
        this.plan = outcome.world().plan();
        this.messages = messages;
        this.terminal = terminal;
        this.kind = kind;
        this.row = row;
        this.words = new ReasonWords(plan, messages);
        this.values = new Values(messages);
        this.proposals = Dependencies.proposalsAsked(plan);
    }

    /**
     * Writes what is asked for.
     *
     * @param about id of an award, criterion, target or standard; empty: everything
     * @return whether there was anything of that id
     */
    boolean write(String about) {
        boolean all = about.isEmpty();
        boolean said = all;
        terminal.line(terminal.bold(outcome.subjects(kind).name(row)));
        outcome.becauseJoining(kind, row)
                .filter(one -> all || one.truth() != Truth.YES)
                .ifPresent(one -> reason(one, 1));
        Optional<ScoreSheet> sheet = outcome.sheet(kind, row);
        for (Criterion criterion : sheet.map(ScoreSheet::criteria).orElse(List.of())) {
            said |= criterion(criterion, about, all, 0);
        }
        if (all && sheet.isPresent()) {
            terminal.line(messages.say(
                    "explain.total",
                    List.of(
                            Values.number(outcome.total(kind, row)),
                            Values.number(sheet.get().max()),
                            outcome.rank(kind, row).isPresent()
                                    ? String.valueOf(outcome.rank(kind, row).getAsInt())
                                    : "–")));
            open();
        }
        for (Target target : outcome.targets(kind, row)) {
            if (all || target.id().equals(about)) {
                tree(target.id(), target.label(), outcome.met(target, row), outcome.because(target, row));
                said = true;
            }
        }
        for (Classification one : outcome.classifications(kind, row)) {
            if (all || one.id().equals(about)) {
                terminal.line();
                terminal.line(terminal.bold(one.label()) + " – " + new ClassWords(outcome, messages).of(one, row));
                reason(outcome.because(one, row), 1);
                said = true;
            }
        }
        for (Award award : plan.awards().values()) {
            if ((all || award.id().equals(about)) && outcome.isCandidate(award, kind, row)) {
                award(award);
                said = true;
            }
        }
        for (Standard standard : plan.standards(kind).values()) {
            if (standard.id().equals(about)) {
                tree(standard.id(), standard.label(), outcome.met(standard, row), outcome.because(standard, row));
                said = true;
            }
        }
        return said;
    }

    /** What the total and the place can still be, while something is open. */
    private void open() {
        Outcome.Span total = outcome.totalSpan(kind, row);
        if (!outcome.complete(kind, row)) {
            terminal.line(
                    messages.say("explain.span", List.of(Values.number(total.least()), Values.number(total.most()))));
        }
        outcome.places(kind, row)
                .filter(places -> !places.settled())
                .ifPresent(places -> terminal.line(messages.say(
                        "explain.places", List.of(Values.number(places.least()), Values.number(places.most())))));
    }

    private boolean criterion(Criterion criterion, String about, boolean all, int depth) {
        boolean here = all || criterion.id().equals(about);
        boolean said = here;
        if (here) {
            String points =
                    outcome.points(kind, row, criterion).map(Values::number).orElse("?");
            terminal.line("  ".repeat(depth) + terminal.bold(criterion.id() + " " + criterion.title()) + ": " + points
                    + "/" + Values.number(criterion.max()));
            if (criterion.isLine()) {
                reason(outcome.because(kind, row, criterion), depth + 1);
            } else if (!(criterion.combine() instanceof Criterion.Plain)) {
                group(outcome.because(kind, row, criterion), depth + 1);
            }
        }
        for (Criterion child : criterion.children()) {
            said |= criterion(child, about, here, here ? depth + 1 : depth);
        }
        return said;
    }

    private void award(Award award) {
        terminal.line();
        terminal.line(terminal.bold(award.label()) + " – "
                + messages.word("table.selected." + lower(outcome.selected(award, kind, row)))
                + (proposals.contains(award.id())
                        ? ", " + messages.word("table.proposed." + lower(outcome.proposed(award, kind, row)))
                        : ""));
        Reason because = outcome.because(award, kind, row);
        terminal.line("  " + words.say(because) + cited(because.clause()));
        because.parts().forEach(part -> reason(part, 2));
        for (Standard standard : award.standards(kind)) {
            tree(standard.id(), standard.label(), outcome.met(standard, row), outcome.because(standard, row));
        }
    }

    private void tree(String id, String label, Truth truth, Reason reason) {
        terminal.line("  " + mark(truth) + " " + terminal.bold(id + " " + label));
        reason(reason, 2);
    }

    /** How a group came to its points; why its parts have theirs stands at them. */
    private void group(Reason reason, int depth) {
        List<Reason> parts = reason.parts().stream()
                .filter(part -> part.code().startsWith("weight"))
                .map(part -> part.with(List.of()))
                .toList();
        reason(reason.with(parts), depth);
    }

    private void reason(Reason reason, int depth) {
        terminal.line("  ".repeat(depth) + (ReasonWords.mark(reason).isEmpty() ? " " : mark(reason.truth())) + " "
                + words.say(reason) + cited(reason.clause()));
        reason.parts().forEach(part -> reason(part, depth + 1));
    }

    private String cited(Clause clause) {
        return " [" + values.show(clause) + "]";
    }

    private static String lower(Truth truth) {
        return truth.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String mark(Truth truth) {
        String mark = ReasonWords.mark(truth);
        return switch (truth) {
            case YES -> terminal.good(mark);
            case NO -> terminal.bad(mark);
            case UNKNOWN -> terminal.open(mark);
        };
    }
}
