package vn.thidua.server.ceremony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.FigureTopic;
import vn.thidua.server.review.ReviewPage;

/** What is shown in the hall: the programme, figures of the campaign, those who are honoured. */
@Component
class Slides {

    /** So many names are read from the last row of a hall. */
    private static final int NAMES = 8;

    private static final int NUMBERS = 6;

    private final CampaignReviews reviews;
    private final Rankings rankings;
    private final Campaigns campaigns;
    private final Organisation organisation;

    Slides(CampaignReviews reviews, Rankings rankings, Campaigns campaigns, Organisation organisation) {
        this.reviews = reviews;
        this.rankings = rankings;
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    List<Slide> of(Actor actor, Campaign campaign, Optional<Ceremony> meeting, List<Honoured> honoured, Texts texts) {
        List<Slide> slides = new ArrayList<>();
        String authority = organisation.authority(campaign.authority()).name();
        slides.add(new Slide(
                Slide.Kind.TITLE,
                authority,
                campaign.title(),
                meeting.map(one -> texts.say("ceremony.slide.where", one.place(), one.day()))
                        .orElse(""),
                List.of()));
        meeting.map(Ceremony::lines)
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> paged(
                                lines.stream()
                                        .map(line -> new Slide.Row(line.words(), line.time()))
                                        .toList(),
                                NAMES)
                        .forEach(rows -> slides.add(
                                new Slide(Slide.Kind.LINES, "", texts.say("ceremony.programme"), "", rows))));
        reviews.now(actor, campaign, texts).stream()
                // Of the ranking the hall sees the places, below.
                .filter(section -> !section.topic().equals(FigureTopic.RESULTS.word()))
                .forEach(section -> slides.addAll(numbers(section, texts)));
        slides.addAll(places(actor, campaign, texts));
        HonouredGroup.of(honoured).forEach(group -> slides.addAll(names(group, texts)));
        slides.add(new Slide(Slide.Kind.TITLE, authority, texts.say("ceremony.slide.thanks"), "", List.of()));
        return slides;
    }

    /** The first places of each block under the newest published ranking. */
    private List<Slide> places(Actor actor, Campaign campaign, Texts texts) {
        Optional<Publication> newest =
                rankings.published(actor, campaign).stream().findFirst();
        if (newest.isEmpty()) {
            return List.of();
        }
        Plan plan = campaigns.plan(campaign, newest.get().planVersion());
        List<RankedUnit> placed = rankings.units(newest.get()).stream()
                .filter(unit -> unit.rank().isPresent())
                .toList();
        return RankedUnit.byBlock(placed).entrySet().stream()
                .map(block -> new Slide(
                        Slide.Kind.NAMES,
                        "",
                        texts.say("ceremony.slide.places", plan.blockLabel(block.getKey())),
                        "",
                        block.getValue().stream()
                                .limit(NAMES)
                                .map(unit -> new Slide.Row(
                                        unit.rank().orElseThrow() + ". " + unit.name(),
                                        unit.total()
                                                .map(total -> texts.say("ceremony.slide.points", total))
                                                .orElse("")))
                                .toList()))
                .toList();
    }

    private static List<Slide> numbers(ReviewPage.Section section, Texts texts) {
        List<Slide.Row> rows = section.lines().stream()
                // What was paid when is for the office, not for the hall.
                .filter(line -> !line.key().equals("money-paid"))
                .map(line -> new Slide.Row(line.value(), line.label()))
                .toList();
        return paged(rows, NUMBERS).stream()
                .map(some -> new Slide(Slide.Kind.NUMBERS, "", texts.say("figure-topic." + section.topic()), "", some))
                .toList();
    }

    private static List<Slide> names(HonouredGroup group, Texts texts) {
        List<Slide.Row> rows = group.members().stream()
                .map(one -> new Slide.Row(one.entry().name(), one.entry().standing()))
                .toList();
        return paged(rows, NAMES).stream()
                .map(some -> new Slide(
                        Slide.Kind.NAMES,
                        texts.say("ceremony.slide.decision", group.number(), group.issued()),
                        group.form(),
                        "",
                        some))
                .toList();
    }

    private static <T> List<List<T>> paged(List<T> all, int most) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            pages.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return pages;
    }
}
