package vn.thidua.server.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Award;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PostingRule;

/**
 * For which awards the list of those proposed has to be public before it is voted or decided on them, and how long: as the plan
 * says of the award, and at least as long as the law asks for its form and level (Decree 152/2025 art. 44(2)).
 */
@Component
public class PostingRules {

    private final Law law;

    PostingRules(Law law) {
        this.law = law;
    }

    /** What is asked on a day, by award of an authority's plan; awards of which nothing is asked are not among them. */
    public Map<String, PostingRule> of(String authority, Plan plan, LocalDate day) {
        Map<String, LawValue> values = law.on(authority, day);
        Map<String, PostingRule> rules = new LinkedHashMap<>();
        plan.awards()
                .values()
                .forEach(award -> longest(
                                plan, Stream.concat(award.posting().stream(), ofLaw(values, award).stream()), day)
                        .ifPresent(rule -> rules.put(award.id(), rule)));
        return rules;
    }

    /** The one of several that ends last for a list that is public from a day on. */
    public static Optional<PostingRule> longest(Plan plan, Stream<PostingRule> some, LocalDate day) {
        return some.max(
                Comparator.comparing(rule -> rule.last(day, plan.calendar().workingDays())));
    }

    private static Optional<PostingRule> ofLaw(Map<String, LawValue> values, Award award) {
        return Optional.ofNullable(values.get("posting." + award.form() + "." + award.level()))
                .map(value -> new PostingRule(days(value), true, Clause.of(value.source())))
                .filter(rule -> rule.days() > 0);
    }

    /** An authority may have typed a number that is not whole: a day begun is a day. */
    private static int days(LawValue value) {
        BigDecimal days = new BigDecimal(value.value()).setScale(0, RoundingMode.CEILING);
        return days.min(BigDecimal.valueOf(PostingRule.MOST_DAYS)).intValue();
    }
}
