package vn.thidua.server.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.kernel.Unasked;

/** Awards for the public, of decisions that a named person made public; none before its decision's own day. */
@Service
@Transactional(readOnly = true)
public class Honours {

    private final HonourTable table;

    Honours(HonourTable table) {
        this.table = table;
    }

    /**
     * What is looked for.
     *
     * @param name words of the name, with or without diacritics; empty for any
     * @param unit words of the unit; empty for any
     * @param award words of the award as they are; empty for any
     * @param year of the decision; 0 for any
     */
    public record Query(String name, String unit, String award, int year) {}

    /** Somebody who is not found. */
    public record Hidden(String kind, String code) {

        /** The holder of an award. */
        public static Hidden of(Honour one) {
            return new Hidden(one.kind().word(), one.code());
        }
    }

    /** A page of what was found, and how many there are. */
    public record Found(List<Honour> shown, long all) {}

    /** Those of a decision, in the order of its lines. */
    @Unasked("publication asks for decisions that a named person made public")
    public List<Honour> of(long decision, LocalDate day) {
        return table.of(decision, day);
    }

    /** Those of some decisions that fit, newest first. */
    @Unasked("publication asks for decisions that a named person made public")
    public Found search(Collection<Long> decisions, Query query, Set<Hidden> hidden, LocalDate day, Part part) {
        return table.search(decisions, query, hidden, day, part);
    }

    /** The awards, as they are called, and the years of some decisions, for choosing among them. */
    @Unasked("publication asks for decisions that a named person made public")
    public Choices choices(Collection<Long> decisions, LocalDate day) {
        return table.choices(decisions, day);
    }

    /** Which of those that fit: so many from a place that begins with 0. */
    public record Part(int first, int most) {}

    /** What one can choose among. */
    public record Choices(List<String> awards, List<Integer> years) {}
}
