package vn.thidua.server.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.BarChart;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.template.PaperPlaces;

/**
 * The report of a review as a paper (Decree 30/2020/NĐ-CP, annex I): what people wrote with the figures that belong to it; long
 * lists stand in an annex. What a plan does not have is not there.
 */
@Component
class ReviewPaper {

    private static final Texts TEXTS = Texts.of("vi");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII");

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final PaperPlaces places;

    ReviewPaper(Campaigns campaigns, Organisation organisation, PaperPlaces places) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.places = places;
    }

    /** A chapter: what people write in it, and the figures of which topics. */
    private record Chapter(String key, List<ReviewPart> words, List<FigureTopic> topics) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("conduct", List.of(ReviewPart.CONDUCT), List.of(FigureTopic.PARTICIPATION, FigureTopic.PAPERS)),
            new Chapter(
                    "results",
                    List.of(ReviewPart.HIGHLIGHTS),
                    List.of(
                            FigureTopic.RESULTS,
                            FigureTopic.CRITERIA,
                            FigureTopic.TARGETS,
                            FigureTopic.TASKS,
                            FigureTopic.CASES,
                            FigureTopic.INITIATIVES,
                            FigureTopic.APPEALS,
                            FigureTopic.EARLIER)),
            new Chapter("awards", List.of(), List.of(FigureTopic.AWARDS)),
            new Chapter("shortcomings", List.of(ReviewPart.SHORTCOMINGS, ReviewPart.CAUSES), List.of()),
            new Chapter("lessons", List.of(ReviewPart.LESSONS), List.of()),
            new Chapter("outlook", List.of(ReviewPart.OUTLOOK), List.of()));

    Paper of(
            Campaign campaign, CampaignReview review, Figures figures, Map<ReviewPart, PartTextTable.Written> written) {
        Plan plan = campaigns.plan(campaign, figures.planVersion());
        String authority = organisation.authority(campaign.authority()).name();
        Map<ReviewPart, String> words = new EnumMap<>(ReviewPart.class);
        written.forEach((part, text) -> words.put(part, text.content()));
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(
                TEXTS.say("review.paper.kind"),
                TEXTS.say("review.paper.subject", review.asked().label(), plan.title())));
        parts.add(new Paper.Text(opening(campaign, plan, authority)));
        parts.add(new Paper.Text(TEXTS.say("review.paper.as-of", figures.asOf())));
        List<FigureGrid> annex = new ArrayList<>();
        int number = 0;
        for (Chapter chapter : CHAPTERS) {
            List<Paper.Part> inside = inside(chapter, review, figures, words, annex);
            if (!inside.isEmpty()) {
                parts.add(new Paper.Heading(ROMAN.get(number++) + ". "
                        + TEXTS.say("review.paper." + chapter.key()).toUpperCase(VIETNAMESE)));
                parts.addAll(inside);
            }
        }
        List<String> recipients = new ArrayList<>();
        plan.document().recipients().forEach(one -> recipients.add(one + ";"));
        recipients.add(TEXTS.say("paper.archive"));
        String capacity = review.capacity().isEmpty() ? TEXTS.say("role.chair") : review.capacity();
        Paper.close(parts);
        parts.add(new Paper.Signature("", capacity, review.signer(), recipients));
        if (!annex.isEmpty()) {
            parts.add(new Paper.NewPage());
            parts.add(new Paper.Title(TEXTS.say("review.paper.annex"), TEXTS.say("review.paper.annex-of")));
            parts.add(new Paper.Centered(TEXTS.say(
                    "review.paper.attached",
                    review.isSigned() ? review.number() : "…",
                    review.issued().map(PaperWords::day).orElse(PaperWords.noDay()),
                    authority)));
            annex.forEach(grid -> table(grid, parts));
        }
        return new Paper(
                new Paper.Head(
                        "",
                        authority,
                        review.isSigned()
                                ? TEXTS.say("decision.paper.number", review.number())
                                : TEXTS.say("paper.number", "BC-UBND"),
                        review.issued()
                                .map(issued -> PaperWords.placeAndDay(review.place(), issued))
                                .orElseGet(() ->
                                        PaperWords.placeAndNoDay(PaperWords.place(places.of(campaign.authority()))))),
                parts);
    }

    private static String opening(Campaign campaign, Plan plan, String authority) {
        var document = plan.document();
        Optional<String> number = campaign.citedNumber(plan);
        Optional<LocalDate> day = campaign.citedDay(plan);
        return number.isPresent() && day.isPresent()
                ? TEXTS.say(
                        "review.paper.opening",
                        number.get(),
                        PaperWords.day(day.get()),
                        document.issuer(),
                        plan.title(),
                        authority)
                : TEXTS.say("review.paper.opening-open", document.issuer(), plan.title(), authority);
    }

    private static List<Paper.Part> inside(
            Chapter chapter,
            CampaignReview review,
            Figures figures,
            Map<ReviewPart, String> words,
            List<FigureGrid> annex) {
        List<Paper.Part> inside = new ArrayList<>();
        for (ReviewPart part : chapter.words()) {
            String text = words.getOrDefault(part, "").strip();
            // A draft shows where something is still to be written.
            if (!text.isEmpty() || !review.isSigned()) {
                if (chapter.words().size() > 1) {
                    inside.add(Paper.Text.basis(TEXTS.say("review-part." + part.word()) + ":"));
                }
                (text.isEmpty() ? "…" : text)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> inside.add(new Paper.Text(line.strip())));
            }
        }
        int number = 0;
        for (FigureSection section : figures.sections()) {
            if (chapter.topics().contains(section.topic())) {
                if (chapter.topics().size() > 1) {
                    number++;
                    inside.add(new Paper.Heading(number + ". "
                            + TEXTS.say("figure-topic." + section.topic().word())));
                }
                section.figures()
                        .forEach(figure -> inside.add(new Paper.Text(TEXTS.say(
                                "review.paper.figure",
                                TEXTS.say("figure." + figure.key()),
                                figure.value().show(TEXTS)))));
                section.grids().stream()
                        .filter(grid -> !FigureGrid.LISTS.contains(grid.key()))
                        .forEach(grid -> table(grid, inside));
                section.grids().stream()
                        .filter(grid -> FigureGrid.LISTS.contains(grid.key()))
                        .forEach(annex::add);
            }
        }
        if (chapter.topics().contains(FigureTopic.AWARDS) && inside.isEmpty()) {
            inside.add(new Paper.Text(TEXTS.say("review.paper.no-awards", figures.asOf())));
        }
        return inside;
    }

    private static void table(FigureGrid grid, List<Paper.Part> parts) {
        parts.add(new Paper.Centered(ReviewPage.title(grid, TEXTS), true));
        List<String> head = new ArrayList<>(List.of(grid.first().show(TEXTS)));
        grid.heads().forEach(one -> head.add(one.show(TEXTS)));
        List<List<String>> rows = grid.rows().stream()
                .map(row -> {
                    List<String> line = new ArrayList<>(List.of(row.label().show(TEXTS)));
                    row.cells().forEach(cell -> line.add(cell.show(TEXTS)));
                    return line;
                })
                .map(List::copyOf)
                .toList();
        parts.add(Paper.Table.fitted(head, rows, 1));
        if (grid.chart() >= 0) {
            parts.add(chart(grid));
        }
    }

    private static Paper.Picture chart(FigureGrid grid) {
        List<BarChart.Bar> bars = grid.rows().stream()
                .filter(row -> row.cells().get(grid.chart()).kind() == FigureValue.Kind.PERCENT)
                .map(row -> {
                    FigureValue share = row.cells().get(grid.chart());
                    return new BarChart.Bar(
                            row.label().show(TEXTS), Double.parseDouble(share.value()) / 100, share.show(TEXTS));
                })
                .toList();
        return BarChart.of(
                TEXTS.say(
                        "review.paper.chart",
                        ReviewPage.title(grid, TEXTS),
                        grid.heads().get(grid.chart()).show(TEXTS)),
                bars);
    }
}
