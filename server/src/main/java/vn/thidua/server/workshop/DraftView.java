package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart;
import vn.thidua.drafting.Drafted;
import vn.thidua.drafting.PlanDraft;
import vn.thidua.drafting.RuleDraft;
import vn.thidua.drafting.Sentence;
import vn.thidua.server.kernel.Texts;

/**
 * A draft as its page shows it.
 *
 * @param changed whether the paper is read otherwise now than when its proposals were chosen
 * @param left what was not understood
 * @param faults of the text, as people read them
 */
public record DraftView(
        SavedDraft draft, boolean changed, List<Group> groups, List<Line> left, List<String> faults, int unsure) {

    /** What belongs together on the page. */
    public enum Topic {
        /** Number, day, issuer, period. */
        IDENTITY,
        /** Papers that are named as bases. */
        BASES,
        /** Who takes part, in which blocks. */
        AUDIENCE,
        /** Who acts. */
        BODIES,
        /** Days. */
        DEADLINES,
        /** Lines of tables of points with their rules. */
        SHEETS,
        /** Numbers to reach. */
        TARGETS,
        /** Conditions of awards. */
        STANDARDS,
        /** Awards and their numbers. */
        AWARDS,
        /** Papers of a dossier. */
        PAPERS;

        /** The word by which messages name it. */
        public String word() {
            return vn.thidua.server.kernel.EnumWords.word(this);
        }

        private static Topic of(Object part) {
            return switch (part) {
                case DraftPart.Identity ignored -> IDENTITY;
                case DraftPart.BasisPaper ignored -> BASES;
                case DraftPart.Participants ignored -> AUDIENCE;
                case DraftPart.BlockOfUnits ignored -> AUDIENCE;
                case DraftPart.Acting ignored -> BODIES;
                case DraftPart.DueDay ignored -> DEADLINES;
                case DraftPart.Threshold ignored -> TARGETS;
                case DraftPart.Condition ignored -> STANDARDS;
                case DraftPart.Honour ignored -> AWARDS;
                case DraftPart.DossierPaper ignored -> PAPERS;
                default -> SHEETS;
            };
        }
    }

    /** Proposals of one topic. */
    public record Group(Topic topic, List<Row> rows) {

        /** How many of them are not sure. */
        public long unsure() {
            return rows.stream().filter(row -> !row.sure()).count();
        }
    }

    /**
     * A proposal.
     *
     * @param number its place among all
     * @param what it proposes, in words
     * @param rule whether it says how the line above it makes points
     * @param line the sentence it comes from
     * @param doubts why it is not sure
     */
    public record Row(
            int number, String what, boolean rule, Line line, boolean sure, List<String> doubts, boolean taken) {}

    /** A sentence of the paper and where it stands; the page is 0 in files without pages. */
    public record Line(String text, int page, int line, String sheet) {

        static Line of(Sentence sentence) {
            PaperText.Place place = sentence.place();
            return new Line(sentence.text(), place.page(), place.line(), place.sheet());
        }
    }

    static DraftView of(SavedDraft draft, PlanDraft read, List<String> faults, Texts texts) {
        ProposalWords words = new ProposalWords(texts);
        DraftMessages messages = new DraftMessages(texts.reasons());
        List<Drafted<?>> all = PaperProposals.all(read);
        Map<Topic, List<Row>> rows = new EnumMap<>(Topic.class);
        boolean changed = all.size() != draft.proposals();
        for (int at = 0; at < all.size(); at++) {
            Drafted<?> one = all.get(at);
            rows.computeIfAbsent(Topic.of(one.part()), topic -> new ArrayList<>())
                    .add(new Row(
                            at,
                            words.say(one.part()),
                            one.part() instanceof RuleDraft,
                            Line.of(one.source()),
                            one.isSure(),
                            one.doubts().stream().map(messages::doubt).toList(),
                            changed ? one.isSure() : draft.taken().contains(at)));
        }
        return new DraftView(
                draft,
                changed,
                rows.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                read.left().stream().map(Line::of).toList(),
                faults,
                (int) all.stream().filter(one -> !one.isSure()).count());
    }
}
