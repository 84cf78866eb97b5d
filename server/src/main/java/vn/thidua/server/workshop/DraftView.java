package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart;
import vn.thidua.drafting.Sentence;
import vn.thidua.server.kernel.Texts;

/**
 * A draft as its page shows it.
 *
 * @param changed whether the paper is read otherwise now than when its proposals were chosen
 * @param left what else the origin says and no proposal uses
 * @param faults for which the text is no plan yet, as people read them
 * @param notes what else the reader notes about the text
 * @param ways what can be done with the text besides writing
 * @param words the words of the language, for the editor of the text
 */
public record DraftView(
        SavedDraft draft,
        boolean changed,
        List<Group> groups,
        List<Remark> left,
        List<Flaw> faults,
        List<Flaw> notes,
        DraftVersions.Ways ways,
        String words,
        int unsure) {

    /**
     * Something wrong in the text, or worth a look.
     *
     * @param text as people read it
     * @param line where it stands; 0 where that is in another plan
     * @param path of the place in the plan that it is about, as addresses of forms name it
     * @param hard whether the text is no plan for it
     */
    public record Flaw(String text, int line, String path, boolean hard) {}

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
        /** Classes by points. */
        CLASSES,
        /** Conditions of awards. */
        STANDARDS,
        /** Awards and their numbers. */
        AWARDS,
        /** Papers of a dossier. */
        PAPERS,
        /** Facts and readings that name a year or a day. */
        FIGURES,
        /** What the earlier campaign showed. */
        LESSONS;

        /** The word by which messages name it. */
        public String word() {
            return vn.thidua.server.kernel.EnumWords.word(this);
        }

        static Topic of(Object part) {
            return switch (part) {
                case DraftPart.Identity ignored -> IDENTITY;
                case DraftPart.BasisPaper ignored -> BASES;
                case DraftPart.Participants ignored -> AUDIENCE;
                case DraftPart.BlockOfUnits ignored -> AUDIENCE;
                case DraftPart.Acting ignored -> BODIES;
                case DraftPart.DueDay ignored -> DEADLINES;
                case DraftPart.Recurring ignored -> DEADLINES;
                case DraftPart.Threshold ignored -> TARGETS;
                case DraftPart.Classes ignored -> CLASSES;
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
     * @param source from what it follows
     * @param doubts why it is not sure
     */
    public record Row(
            int number, String what, boolean rule, Remark source, boolean sure, List<String> doubts, boolean taken) {}

    /** From what a proposal follows. */
    public sealed interface Remark {}

    /** A sentence that the program says. */
    public record Note(String text) implements Remark {}

    /** A sentence of the paper and where it stands; the page is 0 in files without pages. */
    public record Line(String text, int page, int line, String sheet) implements Remark {

        static Line of(Sentence sentence) {
            PaperText.Place place = sentence.place();
            return new Line(sentence.text(), place.page(), place.line(), place.sheet());
        }
    }

    /** The year for which an earlier campaign's plan is made anew; empty for a paper. */
    public Optional<Integer> year() {
        return draft.origin() instanceof DraftOrigin.Earlier earlier ? Optional.of(earlier.year()) : Optional.empty();
    }

    static DraftView of(
            SavedDraft draft, Offer offer, List<Flaw> flaws, DraftVersions.Ways ways, String words, Texts texts) {
        Map<Topic, List<Row>> rows = new EnumMap<>(Topic.class);
        boolean changed = offer.size() != draft.text().proposals();
        Set<Integer> taken = changed ? offer.first() : draft.text().taken();
        List<Offer.Proposal> all = offer.proposals(texts);
        for (int at = 0; at < all.size(); at++) {
            Offer.Proposal one = all.get(at);
            rows.computeIfAbsent(one.topic(), topic -> new ArrayList<>())
                    .add(new Row(
                            at,
                            one.what(),
                            one.rule(),
                            one.source(),
                            one.doubts().isEmpty(),
                            one.doubts(),
                            taken.contains(at)));
        }
        return new DraftView(
                draft,
                changed,
                rows.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                offer.remarks(texts),
                flaws.stream().filter(Flaw::hard).toList(),
                flaws.stream().filter(flaw -> !flaw.hard()).toList(),
                ways,
                words,
                (int) all.stream().filter(one -> !one.doubts().isEmpty()).count());
    }
}
