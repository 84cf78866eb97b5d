package vn.thidua.server.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Classification;
import vn.thidua.server.award.Settled;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.web.ClassLine;

/**
 * Everybody whom a classification is for, with the class.
 *
 * @param all the classifications of the plan
 * @param chosen the one that is shown
 * @param picks the classes that somebody is in, and why others are in none, by what one picks them by
 * @param pick the one by which rows were picked; empty for all
 * @param words what was looked for in names
 * @param choices the classes that a decision can name; none where the plan leaves nothing open
 * @param acts choices between equal ones that stand
 */
public record ClassesView(
        Campaign campaign,
        List<Classification> all,
        Classification chosen,
        List<Pick> picks,
        String pick,
        PageOfRows<Row> rows,
        String words,
        List<Classification.Level> choices,
        List<Equals> ties,
        List<Choice> acts) {

    /** A class by which rows are picked, and how many are in it. */
    public record Pick(String pick, String label, int many) {}

    /**
     * One of those classified.
     *
     * @param beside the block, or the unit above
     * @param mayDecide whether the viewer decides the class now, or has decided it
     * @param decision what people decided, as it stands in the ledger
     * @param decided the class that they named
     */
    public record Row(
            String code,
            String name,
            String beside,
            ClassLine line,
            boolean mayDecide,
            Optional<Entry> decision,
            String decided) {

        /** What was decided, by whom and why, as people read it; empty where nothing was. */
        public String said(Texts texts) {
            return decision.map(one -> one.reason().isBlank()
                            ? texts.say("classes.decided-by", decided, one.who())
                            : texts.say("classes.decided", decided, one.who(), one.reason()))
                    .orElse("");
        }

        /** The entry that was on the screen when somebody decides; 0 for none. */
        public long seen() {
            return decision.map(Entry::id).orElse(0L);
        }
    }

    /**
     * Equal ones, more of them than places are left.
     *
     * @param level id of the class
     * @param label of the class
     * @param places how many are left
     * @param among names by id
     * @param of whose share it is, as settlements know it; empty where it is for all
     * @param group the same by name
     * @param by who chooses, as people name them; empty where the plan does not say
     */
    public record Equals(
            String level,
            String label,
            int places,
            Map<String, String> among,
            String of,
            String group,
            String by,
            boolean mayChoose) {

        /** Their names in one line. */
        public String names() {
            return String.join(", ", among.values());
        }
    }

    /**
     * A choice between equal ones.
     *
     * @param label of the class
     * @param names of those chosen
     * @param counts whether there still is a tie that it settles
     */
    public record Choice(Settled act, String label, String names, boolean counts, boolean mayReopen) {}
}
