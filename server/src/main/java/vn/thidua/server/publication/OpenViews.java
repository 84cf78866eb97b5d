package vn.thidua.server.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.campaign.PlanView;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.posting.PostedName;
import vn.thidua.server.review.PublicReport;
import vn.thidua.server.story.StoryEdition;

/** What each public page shows, and nothing that it does not. */
public final class OpenViews {

    private OpenViews() {}

    /**
     * A campaign in a list.
     *
     * @param state word of where it stands today
     */
    public record RunCard(String title, String path, String authority, LocalDate from, LocalDate to, String state) {}

    /** An authority in a list, with how many campaigns of it are public. */
    public record SiteCard(String name, String path, int runs) {}

    /** The page of all authorities. */
    public record Front(List<SiteCard> sites, List<RunCard> runs, List<PublicLink> newest) {}

    /** The page of an authority. */
    public record OfSite(Site site, List<RunCard> runs, List<PublicLink> newest) {}

    /**
     * The page of a campaign.
     *
     * @param number of the plan's paper; empty where it has none
     * @param intro what the office wrote for the public; may be empty
     * @param days its calendar in words
     * @param parts what is public of it, by the word of the kind
     */
    public record OfRun(
            RunCard run,
            String issuer,
            String number,
            Optional<LocalDate> issued,
            String intro,
            List<PlanView.DayPart> days,
            List<PlanView.AwardPart> awards,
            Map<String, List<PublicLink>> parts,
            List<PublicLink> gone,
            List<PublicItem.Note> notes) {}

    /** The page of a plan. */
    public record OfPlan(RunCard run, PlanView plan) {}

    /** A ranking by block; points where they are public. */
    public record OfRanking(
            RunCard run, PublicItem item, LocalDate asOf, boolean points, List<Block> blocks, int page, int pages) {}

    /** One block of a ranking. */
    public record Block(String label, List<Place> places) {}

    /** One unit of a ranking. */
    public record Place(Optional<Integer> rank, String unit, Optional<BigDecimal> total) {}

    /** The list of those honoured by a decision, by award. */
    public record OfHonours(
            RunCard run,
            PublicItem item,
            String number,
            LocalDate issued,
            String title,
            String body,
            Map<String, List<Honour>> byAward,
            boolean unsearched,
            int page,
            int pages) {}

    /** A recognised initiative, with the units that use it. */
    public record OfInitiative(
            RunCard run,
            PublicItem item,
            String unit,
            String content,
            String effect,
            String number,
            Optional<LocalDate> decided,
            List<User> users) {}

    /** A unit that uses an initiative. */
    public record User(String unit, LocalDate since) {}

    /**
     * An article about a good example, as the office approved it.
     *
     * @param unit that it is about; empty where it is about none
     * @param pictures addresses of its pictures, with what is to be seen on them
     */
    public record OfStory(RunCard run, PublicItem item, StoryEdition edition, String unit, List<Picture> pictures) {

        /** The picture above the text, which also stands for the article elsewhere. */
        public Optional<Picture> first() {
            return pictures.stream().findFirst();
        }

        /** The pictures below the text. */
        public List<Picture> rest() {
            return pictures.stream().skip(1).toList();
        }
    }

    /** A picture of a public page. */
    public record Picture(String address, String about) {}

    /** The signed report of a review, as far as everybody may read it. */
    public record OfReport(RunCard run, PublicItem item, PublicReport report) {}

    /**
     * The list of those proposed, to which everybody may say something while it is public.
     *
     * @param byAward those proposed, by award; empty when the days are over
     * @param asked where it is asked that the list is public
     * @param last the last day on which something can be said; empty where it is only looked at before
     * @param open whether something can be said today
     */
    public record OfProposed(
            RunCard run,
            PublicItem item,
            Map<String, List<PostedName>> byAward,
            String asked,
            Optional<LocalDate> last,
            boolean open,
            String action,
            Sent sent) {

        /** The same with what somebody sent and why it was not taken. */
        OfProposed refused(Sent what) {
            return new OfProposed(run, item, byAward, asked, last, open, action, what);
        }
    }

    /**
     * What somebody typed and sent.
     *
     * @param problem why it was not taken; empty where nothing was sent
     */
    public record Sent(String name, String contact, String text, String problem) {

        /** Nothing. */
        static final Sent NOTHING = new Sent("", "", "", "");
    }

    /**
     * A page that says one thing.
     *
     * @param key of the sentence
     * @param back where one goes from here
     * @param form address to which a confirmation is sent; empty where nothing is to be confirmed
     * @param code what confirms
     */
    public record Said(String key, String back, String form, String code) {}

    /** Questions about the plan and their answers. */
    public record OfAnswers(RunCard run, PageOfRows<PublicItem> rows) {}

    /**
     * What the search found.
     *
     * @param asked whether anything was looked for
     * @param links address of the decision of each, by its number in the program
     * @param problem key of why nothing was looked for; empty for none
     */
    public record OfSearch(
            Honours.Query query,
            boolean asked,
            Honours.Choices choices,
            List<Honour> found,
            Map<Long, String> links,
            long all,
            int page,
            int pages,
            String problem) {

        /** The same, saying why nothing was looked for. */
        OfSearch refused(String why) {
            return new OfSearch(query, asked, choices, found, links, all, page, pages, why);
        }
    }

    /** What was taken down, and why. */
    public record Gone(String title, String back, List<PublicItem.Note> notes) {}

    /** Files for other programs. */
    public record OfData(Site site, List<FileLine> files, String root) {}

    /** One table as a file. */
    public record FileLine(String title, String name, List<String> fields) {}
}
