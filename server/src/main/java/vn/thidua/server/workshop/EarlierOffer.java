package vn.thidua.server.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.Plan;
import vn.thidua.plan.WorkingDays;
import vn.thidua.plan.successor.Successor;
import vn.thidua.plan.successor.YearChange;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.review.LessonWords;
import vn.thidua.server.review.PlanLesson;
import vn.thidua.words.Messages;
import vn.thidua.words.Values;

/**
 * What an earlier campaign proposes for a later year: its days and the year in its words move; criteria that told nobody apart may be
 * left out.
 */
final class EarlierOffer implements Offer {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BARE = Pattern.compile("[\\d\\s–-]+");
    private static final int LONGEST = 12;

    private final Plan plan;
    private final DraftOrigin.Earlier origin;
    private final Successor successor;
    private final List<YearChange> changes;
    private final List<PlanLesson> dispensable;

    private EarlierOffer(Plan plan, DraftOrigin.Earlier origin, Successor successor) {
        this.plan = plan;
        this.origin = origin;
        this.successor = successor;
        this.changes = successor.changes();
        this.dispensable = origin.lessons().stream()
                .filter(one -> one.kind().isDispensable())
                .toList();
    }

    /** @throws Refusal where the earlier plan cannot be read any more */
    static EarlierOffer of(DraftOrigin.Earlier origin) {
        PlanText base = new PlanText(origin.base(), Map.of());
        Plan plan = base.read("plan.yaml").plan().orElseThrow(() -> Refusal.bad("draft-base"));
        return new EarlierOffer(plan, origin, new Successor(base.tree().orElseThrow(), plan, origin.year()));
    }

    @Override
    public int size() {
        return changes.size() + dispensable.size();
    }

    /** Whatever moves; what may be left out is for people to say. */
    @Override
    public Set<Integer> first() {
        Set<Integer> moved = new TreeSet<>();
        for (int at = 0; at < changes.size(); at++) {
            moved.add(at);
        }
        return moved;
    }

    @Override
    public String text(Set<Integer> taken, Messages messages) {
        List<YearChange> moved = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (int at : taken) {
            if (at < changes.size()) {
                moved.add(changes.get(at));
            } else {
                removed.add("criteria." + dispensable.get(at - changes.size()).part());
            }
        }
        return "# " + messages.say("draft.following", List.of(plan.title())) + "\n" + successor.text(moved, removed);
    }

    @Override
    public List<Proposal> proposals(Texts texts) {
        List<Proposal> all = new ArrayList<>();
        changes.forEach(change -> all.add(new Proposal(
                topic(change),
                words(change, texts),
                false,
                new DraftView.Note(before(change, texts)),
                doubts(change, texts))));
        dispensable.forEach(lesson -> all.add(new Proposal(
                DraftView.Topic.LESSONS,
                texts.say("draft.leave-out", lesson.about()),
                false,
                new DraftView.Note(LessonWords.say(lesson, texts)),
                List.of(texts.say("draft.for-people")))));
        return all;
    }

    private static DraftView.Topic topic(YearChange change) {
        int dot = change.path().indexOf('.');
        return switch (dot < 0 ? change.path() : change.path().substring(0, dot)) {
            case "calendar" -> DraftView.Topic.DEADLINES;
            case "sheets" -> DraftView.Topic.SHEETS;
            case "targets" -> DraftView.Topic.TARGETS;
            case "standards" -> DraftView.Topic.STANDARDS;
            case "awards" -> DraftView.Topic.AWARDS;
            case "dossier" -> DraftView.Topic.PAPERS;
            case "facts", "parameters" -> DraftView.Topic.FIGURES;
            default -> DraftView.Topic.IDENTITY;
        };
    }

    private static String words(YearChange change, Texts texts) {
        return switch (change.kind()) {
            case DAY -> named(change, texts, Values.day(LocalDate.parse(change.after())));
            case FORMULA -> named(change, texts, days(change.after()));
            // A year alone says nothing without what it is of.
            case WORDS ->
                BARE.matcher(change.after()).matches() ? named(change, texts, change.after()) : change.after();
        };
    }

    private static String named(YearChange change, Texts texts, String value) {
        String part = change.path().substring(change.path().lastIndexOf('.') + 1);
        String about = change.path().startsWith("period.") ? texts.say("draft.period") : change.about();
        String which = part.equals("from") ? texts.say("draft.from-day", value) : value;
        return about.isEmpty() ? which : about + ": " + which;
    }

    private static String before(YearChange change, Texts texts) {
        return texts.say(
                "draft.before",
                switch (change.kind()) {
                    case DAY -> Values.day(LocalDate.parse(change.before()));
                    case FORMULA -> days(change.before());
                    case WORDS -> change.before();
                });
    }

    /** The days of a formula; nothing else of it is for people. */
    private static String days(String formula) {
        List<String> days = new ArrayList<>();
        Matcher day = DAY.matcher(formula);
        while (day.find() && days.size() < LONGEST) {
            days.add(Values.day(LocalDate.parse(day.group())));
        }
        return String.join("; ", days);
    }

    /** A day on which people worked becomes one on which they do not. */
    private List<String> doubts(YearChange change, Texts texts) {
        WorkingDays working = plan.calendar().workingDays();
        return change.kind() == YearChange.Kind.DAY
                        && working.contains(LocalDate.parse(change.before()))
                        && !working.contains(LocalDate.parse(change.after()))
                ? List.of(texts.say("draft.day-off"))
                : List.of();
    }

    @Override
    public List<DraftView.Remark> remarks(Texts texts) {
        return origin.lessons().stream()
                .filter(one -> !one.kind().isDispensable())
                .map(one -> (DraftView.Remark) new DraftView.Note(one.about() + ": " + LessonWords.say(one, texts)))
                .toList();
    }
}
