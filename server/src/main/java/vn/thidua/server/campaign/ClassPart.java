package vn.thidua.server.campaign;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Level;
import vn.thidua.plan.Classification.Limit;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.FormulaWords;
import vn.thidua.words.ProviderWords;

/**
 * One classification in words.
 *
 * @param blocks whom it is for; empty for all
 * @param rules what keeps a class down, how many may be in one, and who decides what is left open
 */
public record ClassPart(String label, Clause clause, String blocks, List<LevelPart> levels, List<Rule> rules) {

    /** One class and what it asks. */
    public record LevelPart(String label, String asks) {}

    /** One rule over the classes, with the clause that says so. */
    public record Rule(String text, Clause clause) {}

    static ClassPart of(Classification one, Plan plan, Texts texts) {
        return new Words(one, plan, texts).part();
    }

    /** Puts the rules of one classification into sentences. */
    private static final class Words {

        private final Classification one;
        private final Plan plan;
        private final Texts texts;
        private final FormulaWords formulas;
        private final List<Rule> rules = new ArrayList<>();

        Words(Classification one, Plan plan, Texts texts) {
            this.one = one;
            this.plan = plan;
            this.texts = texts;
            this.formulas = new FormulaWords(plan, texts.reasons());
        }

        ClassPart part() {
            one.notRatedIf().ifPresent(when -> rule("not-rated", say(when)));
            one.lowestIf()
                    .ifPresent(when -> rule("lowest", one.levels().getLast().label(), say(when)));
            one.caps().forEach(cap -> rule("cap", one.levelLabel(cap.at()), say(cap.when())));
            one.limits().forEach(limit -> rules.add(new Rule(limit(limit), limit.clause())));
            one.notAbove().ifPresent(above -> rule("not-above", say(above.when()), label(above.classesOfUnit())));
            one.decided()
                    .ifPresent(fact -> rule(
                            "decided",
                            fact.by().stream()
                                    .map(by -> ProviderWords.of(plan, by, texts.reasons()))
                                    .collect(Collectors.joining(", "))));
            return new ClassPart(
                    one.label(),
                    one.clause(),
                    one.blocks().stream().sorted().map(plan::blockLabel).collect(Collectors.joining(", ")),
                    one.levels().stream()
                            .map(level -> new LevelPart(level.label(), asks(level)))
                            .toList(),
                    rules);
        }

        private String label(String classification) {
            return plan.classification(classification)
                    .map(Classification::label)
                    .orElse("");
        }

        private void rule(String key, Object... values) {
            rules.add(new Rule(texts.say("plan.class." + key, values), one.clause()));
        }

        private String asks(Level level) {
            if (level.when().isEmpty()) {
                return texts.say("plan.class.rest");
            }
            String door = say(level.when().get());
            return level.and()
                    .map(and -> texts.say(
                            level.openIfUnmet() ? "plan.class.unmet-open" : "plan.class.unmet-next", door, say(and)))
                    .orElse(door);
        }

        private String limit(Limit limit) {
            List<String> said = new ArrayList<>();
            said.add(texts.say(
                    "plan.class.limit",
                    one.levelLabel(limit.level()),
                    limit.share().percent(),
                    counted(limit)));
            said.add(texts.say("plan.class.per." + EnumWords.word(limit.per())));
            limit.alike()
                    .flatMap(id -> plan.fact(one.of(), id))
                    .ifPresent(fact -> said.add(texts.say("plan.class.alike", fact.label())));
            share(limit.share(), said);
            said.add(
                    limit.order().isEmpty()
                            ? texts.say("plan.class.no-order")
                            : texts.say(
                                    "plan.class.order",
                                    limit.order().stream()
                                            .map(key -> say(key.by()))
                                            .collect(Collectors.joining("; "))));
            limit.raisedBy().ifPresent(by -> said.add(texts.say("plan.class.raised", say(by))));
            Optional<String> settles = limit.tieSettledBy();
            settles.ifPresent(by -> said.add(texts.say("plan.class.tie", ProviderWords.of(plan, by, texts.reasons()))));
            return String.join(", ", said) + ".";
        }

        private void share(Quota.Share share, List<String> said) {
            share.sizes().forEach(size -> said.add(texts.say("plan.class.size", size.upTo(), size.places())));
            said.add(texts.say("plan.class.round." + rounding(share.rounding())));
            if (share.atLeast() > 0) {
                said.add(texts.say("plan.class.at-least", share.atLeast()));
            }
            share.atMost().ifPresent(most -> said.add(texts.say("plan.class.at-most", most)));
        }

        private String counted(Limit limit) {
            return limit.reached()
                    .map(level -> texts.say("plan.class.of-reached", one.levelLabel(level)))
                    .or(() -> limit.share().among().map(among -> texts.say("plan.class.of-among", say(among))))
                    .orElse(texts.say("plan.class.of-rated"));
        }

        private static String rounding(RoundingMode mode) {
            return switch (mode) {
                case DOWN, FLOOR -> "down";
                case UP, CEILING -> "up";
                default -> "nearest";
            };
        }

        private String say(Expression expression) {
            return formulas.say(expression);
        }
    }
}
