package vn.thidua.server.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a form counts as one.
 *
 * @param id of the campaign, of the entry of the register or of the line of the record
 * @param title who or what it is
 * @param note what tells it from others: the unit, the award, the decision
 * @param link of the page on which it stands
 * @param traits what is known of it; what is not there is not known
 */
public record StatisticalCase(
        CaseKind kind, long id, String title, String note, String link, Map<Trait, Known> traits) {

    public StatisticalCase {
        traits = Map.copyOf(traits);
    }

    /**
     * What is known by a trait.
     *
     * @param value empty where somebody said that it is not known
     * @param who said it; empty where plan, register or record say so
     * @param version of what was said; 0 where nobody had to say it
     */
    public record Known(String value, String who, int version) {

        static Known given(String value) {
            return new Known(value, "", 0);
        }

        /** Whether it follows from plan, register or record, so that nobody says otherwise. */
        public boolean isGiven() {
            return version == 0;
        }
    }

    /** The value of a trait; empty where it is not known. */
    public Optional<String> value(Trait trait) {
        return Optional.ofNullable(traits.get(trait)).map(Known::value).filter(value -> !value.isEmpty());
    }

    /** The version of what people said by a trait; 0 where nobody has. */
    public int version(Trait trait) {
        return Optional.ofNullable(traits.get(trait)).map(Known::version).orElse(0);
    }

    /** Who said it; empty where nobody had to. */
    public String who(Trait trait) {
        return Optional.ofNullable(traits.get(trait)).map(Known::who).orElse("");
    }

    /** Whether people may say it: nothing else does. */
    public boolean isAsked(Trait trait) {
        return Optional.ofNullable(traits.get(trait)).filter(Known::isGiven).isEmpty();
    }

    /** The same with what people said; what plan, register or record say stays. */
    StatisticalCase saying(Map<Trait, Known> said) {
        Map<Trait, Known> all = new EnumMap<>(Trait.class);
        all.putAll(said);
        all.putAll(traits);
        return new StatisticalCase(kind, id, title, note, link, all);
    }

    /** By which forms that are sent name it. */
    public String key() {
        return kind.word() + "-" + id;
    }
}
