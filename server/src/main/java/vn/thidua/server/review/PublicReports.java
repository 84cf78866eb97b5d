package vn.thidua.server.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Unasked;

/**
 * Signed reports for the public. Rankings and lists of people are made public by themselves, as far as whoever publishes them
 * says; a report shows neither to the public.
 */
@Service
@Transactional(readOnly = true)
public class PublicReports {

    private static final Set<FigureTopic> OPEN = Set.of(
            FigureTopic.PARTICIPATION,
            FigureTopic.TARGETS,
            FigureTopic.TASKS,
            FigureTopic.INITIATIVES,
            FigureTopic.AWARDS);

    private final CampaignReviews reviews;

    PublicReports(CampaignReviews reviews) {
        this.reviews = reviews;
    }

    /** A signed report by its number in the program. */
    @Unasked("publication asks for reports that a named person made public")
    public Optional<PublicReport> of(Campaign campaign, long report, Texts texts) {
        return reviews.signed(campaign, report).map(one -> {
            Figures figures = one.frozen().orElseThrow();
            Map<ReviewPart, PartTextTable.Written> written = reviews.texts(one);
            return new PublicReport(
                    one.asked().label(),
                    one.number(),
                    one.issued().orElseThrow(),
                    figures.asOf(),
                    Arrays.stream(ReviewPart.values())
                            .map(part -> new PublicReport.Words(
                                    part.word(),
                                    written.getOrDefault(part, PartTextTable.Written.NOTHING)
                                            .content()))
                            .filter(words -> !words.text().isBlank())
                            .toList(),
                    ReviewPage.sections(open(figures), texts));
        });
    }

    private static Figures open(Figures figures) {
        List<FigureSection> sections = figures.sections().stream()
                .filter(section -> OPEN.contains(section.topic()))
                .map(section -> new FigureSection(
                        section.topic(),
                        section.figures(),
                        section.grids().stream()
                                .filter(grid -> !FigureGrid.LISTS.contains(grid.key()))
                                .toList()))
                .toList();
        return new Figures(
                figures.asOf(), figures.planVersion(), figures.ledgerPosition(), figures.actPosition(), sections);
    }
}
