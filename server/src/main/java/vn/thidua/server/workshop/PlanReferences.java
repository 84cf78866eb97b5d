package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.yaml.Node;
import vn.thidua.words.LanguageWords;

/** What an id in a plan may name, with what people call it. */
final class PlanReferences {

    /** Things of a plan that others name by their ids. */
    private enum Things {
        CLAUSES,
        BLOCKS,
        TAGS,
        PARAMETERS,
        BODIES,
        PERIODS,
        FACTS,
        DEADLINES,
        CRITERIA,
        TARGETS,
        SCALES,
        LEVELS,
        CLASSIFICATIONS,
        STANDARDS,
        AWARDS,
        COUNCILS,
        PAPERS,
        /** Everybody of a kind, and those who act by what they are. */
        UNIT,
        PERSON,
        PROVIDERS
    }

    /** By word, or by form and word where a word means something else in a form. */
    private static final Map<String, List<Things>> NAMED = Map.ofEntries(
            Map.entry("clause", List.of(Things.CLAUSES)),
            Map.entry("blocks", List.of(Things.BLOCKS)),
            Map.entry("block.parent", List.of(Things.BLOCKS)),
            Map.entry("summed-up-by", List.of(Things.BLOCKS)),
            Map.entry("report.from", List.of(Things.BLOCKS)),
            Map.entry("owed.from", List.of(Things.BLOCKS)),
            Map.entry("except-blocks", List.of(Things.BLOCKS)),
            Map.entry("at-least", List.of(Things.BLOCKS)),
            Map.entry("at-most", List.of(Things.BLOCKS)),
            Map.entry("more-than", List.of(Things.BLOCKS)),
            Map.entry("less-than", List.of(Things.BLOCKS)),
            Map.entry("tags", List.of(Things.TAGS)),
            Map.entry("fact.by", List.of(Things.UNIT, Things.PROVIDERS, Things.BODIES)),
            Map.entry("deadline.who", List.of(Things.UNIT, Things.PERSON, Things.BODIES)),
            Map.entry("duty.body", List.of(Things.UNIT, Things.BODIES)),
            Map.entry("appraised-by", List.of(Things.BODIES)),
            Map.entry("measured-by", List.of(Things.BODIES)),
            Map.entry("tie", List.of(Things.BODIES)),
            Map.entry("decided-by", List.of(Things.BODIES)),
            Map.entry("proposed-to", List.of(Things.BODIES)),
            Map.entry("appraises", List.of(Things.CRITERIA, Things.TARGETS, Things.STANDARDS)),
            Map.entry("fact.periods", List.of(Things.PERIODS)),
            Map.entry("fact", List.of(Things.FACTS)),
            Map.entry("alike", List.of(Things.FACTS)),
            Map.entry("complete", List.of(Things.FACTS)),
            Map.entry("submitted", List.of(Things.FACTS)),
            Map.entry("counts", List.of(Things.FACTS)),
            Map.entry("votes", List.of(Things.FACTS)),
            Map.entry("decided", List.of(Things.FACTS)),
            Map.entry("targets-not-applicable", List.of(Things.FACTS)),
            Map.entry("deadline", List.of(Things.DEADLINES)),
            Map.entry("scale", List.of(Things.SCALES)),
            Map.entry("cap.at", List.of(Things.LEVELS)),
            Map.entry("limit.level", List.of(Things.LEVELS)),
            Map.entry("reached", List.of(Things.LEVELS)),
            Map.entry("classes", List.of(Things.CLASSIFICATIONS)),
            Map.entry("standards", List.of(Things.STANDARDS)),
            Map.entry("requirement.all", List.of(Things.STANDARDS)),
            Map.entry("requirement.any", List.of(Things.STANDARDS)),
            Map.entry("standards-by-recipient.unit", List.of(Things.STANDARDS)),
            Map.entry("standards-by-recipient.person", List.of(Things.STANDARDS)),
            Map.entry("awards", List.of(Things.AWARDS)),
            Map.entry("one-award-each", List.of(Things.AWARDS)),
            Map.entry("council", List.of(Things.COUNCILS)),
            Map.entry("papers", List.of(Things.PAPERS)),
            Map.entry("reading.parameter", List.of(Things.PARAMETERS)));

    private static final List<String> PROVIDERS = List.of("standing-office", "council", "chair", "import");

    private final Node.Mapping plan;
    private final LanguageWords words;

    /** @param plan with everything that it takes over from others */
    PlanReferences(Node.Mapping plan, LanguageWords words) {
        this.plan = plan;
        this.words = words;
    }

    /** The ids that a word of a form may hold, with their labels, in the order of the plan; empty where it names nothing. */
    Optional<Map<String, String>> of(String form, String word) {
        List<Things> things = NAMED.getOrDefault(form + "." + word, NAMED.getOrDefault(word, List.of()));
        if (things.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> all = new LinkedHashMap<>();
        things.forEach(one -> collect(one, all));
        return Optional.of(all);
    }

    private void collect(Things things, Map<String, String> into) {
        switch (things) {
            case CLAUSES -> clauses(into);
            case BLOCKS -> keyed("blocks", into);
            case TAGS -> keyed("tags", into);
            case PARAMETERS -> keyed("parameters", into);
            case BODIES -> keyed("bodies", into);
            case PERIODS -> keyed("periods", into);
            case SCALES -> keyed("scales", into);
            case TARGETS -> keyed("targets", into);
            case AWARDS -> keyed("awards", into);
            case COUNCILS -> keyed("councils", into);
            case FACTS -> below("facts", List.of("campaign", "unit", "person"), into);
            case DEADLINES -> below("calendar", List.of("deadlines"), into);
            case STANDARDS -> below("standards", List.of("unit", "person"), into);
            case CLASSIFICATIONS -> listed(plan.get("classifications"), into);
            case PAPERS -> plan.get("dossier").ifPresent(one -> listed(PlanNodes.at(one, PlanPath.of("papers")), into));
            case CRITERIA -> items(plan.get("sheets")).forEach(sheet -> criteria(sheet, into));
            case LEVELS -> levels(into);
            case UNIT -> into.put("unit", words.choice("", "who", "unit"));
            case PERSON -> into.put("person", words.choice("", "who", "person"));
            case PROVIDERS -> PROVIDERS.forEach(one -> into.put(one, words.choice("", "who", one)));
        }
    }

    private void keyed(String section, Map<String, String> into) {
        plan.get(section).ifPresent(one -> labels(one, into));
    }

    private void below(String section, List<String> parts, Map<String, String> into) {
        plan.get(section)
                .ifPresent(one -> parts.forEach(
                        part -> PlanNodes.at(one, PlanPath.of(part)).ifPresent(found -> labels(found, into))));
    }

    private static void labels(Node node, Map<String, String> into) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                String name = PlanNodes.name(entry.value());
                into.putIfAbsent(
                        entry.key().text(), name.isEmpty() ? entry.key().text() : name);
            });
        }
    }

    private static List<Node.Mapping> items(Optional<Node> list) {
        List<Node.Mapping> all = new ArrayList<>();
        if (list.orElse(null) instanceof Node.Sequence sequence) {
            sequence.items().stream()
                    .filter(Node.Mapping.class::isInstance)
                    .forEach(one -> all.add((Node.Mapping) one));
        }
        return all;
    }

    private static void listed(Optional<Node> list, Map<String, String> into) {
        items(list)
                .forEach(one -> PlanNodes.text(one, "id")
                        .ifPresent(id -> into.putIfAbsent(id, nonEmpty(PlanNodes.name(one), id))));
    }

    private static String nonEmpty(String name, String other) {
        return name.isEmpty() ? other : name;
    }

    private static void criteria(Node.Mapping above, Map<String, String> into) {
        for (Node.Mapping one : items(above.get("criteria"))) {
            listed(Optional.of(new Node.Sequence(List.of(one), one.mark())), into);
            criteria(one, into);
        }
    }

    private void levels(Map<String, String> into) {
        items(plan.get("classifications")).forEach(one -> listed(one.get("levels"), into));
        if (plan.get("scales").orElse(null) instanceof Node.Mapping scales) {
            scales.entries().forEach(one -> listed(Optional.of(one.value()), into));
        }
    }

    /** A clause is called as the paper numbers it. */
    private void clauses(Map<String, String> into) {
        if (plan.get("clauses").orElse(null) instanceof Node.Mapping clauses) {
            for (Node.Entry entry : clauses.entries()) {
                String id = entry.key().text();
                if (entry.value() instanceof Node.Mapping clause) {
                    String title = PlanNodes.text(clause, "title").orElse("");
                    String number = PlanNodes.text(clause, "label").orElse(id);
                    into.put(id, title.isEmpty() ? number : number + " – " + title);
                } else {
                    into.put(id, id);
                }
            }
        }
    }
}
