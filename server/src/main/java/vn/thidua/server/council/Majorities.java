package vn.thidua.server.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Award;
import vn.thidua.plan.CouncilRules;
import vn.thidua.server.law.Law;
import vn.thidua.server.law.LawValue;

/**
 * The share of votes that an award needs: as the plan says of this award, of its form at its level, or of its form; else as
 * the law says of the form (Decree 152/2025 art. 33(5): of all members); else more than half of those who may vote.
 */
@Component
class Majorities {

    /** By which a plan names all awards of which it says nothing else. */
    private static final String OTHERS = "default";

    private final Law law;

    Majorities(Law law) {
        this.law = law;
    }

    Item.Majority of(String authority, CouncilRules rules, Award award, LocalDate day) {
        Optional<Item.Majority> said = Stream.of(award.id(), award.form() + "." + award.level(), award.form(), OTHERS)
                .flatMap(word ->
                        rules.majorities().stream().filter(one -> one.item().equals(word)))
                .findFirst()
                .map(one -> new Item.Majority(one.percent(), false, false));
        return said.or(() -> ofLaw(authority, award, day))
                .orElseGet(
                        () -> new Item.Majority(law.number(authority, "council.majority-percent", day), true, false));
    }

    private Optional<Item.Majority> ofLaw(String authority, Award award, LocalDate day) {
        return law.find(authority, "council.majority." + award.form() + "." + award.level(), day)
                .map(LawValue::value)
                .map(BigDecimal::new)
                .map(percent -> new Item.Majority(percent, false, true));
    }
}
