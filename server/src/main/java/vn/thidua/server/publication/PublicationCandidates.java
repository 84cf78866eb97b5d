package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.posting.PostedList;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.question.Question;
import vn.thidua.server.question.QuestionState;
import vn.thidua.server.question.Questions;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.review.CampaignReview;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.story.Stories;
import vn.thidua.server.story.StoryEdition;

/** What of a campaign could be made public: asked of its owners, as whoever publishes it sees it. */
@Component
class PublicationCandidates {

    private static final Texts WORDS = Texts.of("vi");

    private final Rankings rankings;
    private final Decisions decisions;
    private final Initiatives initiatives;
    private final Questions questions;
    private final CampaignReviews reviews;
    private final Postings postings;
    private final Stories stories;

    PublicationCandidates(
            Rankings rankings,
            Decisions decisions,
            Initiatives initiatives,
            Questions questions,
            CampaignReviews reviews,
            Postings postings,
            Stories stories) {
        this.rankings = rankings;
        this.decisions = decisions;
        this.initiatives = initiatives;
        this.questions = questions;
        this.reviews = reviews;
        this.postings = postings;
        this.stories = stories;
    }

    /** Whether a published ranking has points that could be shown. */
    boolean hasPoints(Campaign campaign, long ranking) {
        return rankings.publication(campaign, ranking)
                .filter(rankings::hasPoints)
                .isPresent();
    }

    /** All of them, also those that are public already. */
    List<PublicationCandidate> of(Actor actor, Campaign campaign) {
        List<PublicationCandidate> all = new ArrayList<>();
        if (campaign.isDraft()) {
            return all;
        }
        all.add(plan(campaign));
        rankings.published(actor, campaign).forEach(one -> all.add(ranking(one)));
        decisions.seenBy(actor, campaign).stream()
                .filter(one -> one.signed() && one.gives())
                .forEach(one -> all.add(honours(one)));
        initiatives(actor, campaign).forEach(one -> all.add(initiative(one)));
        questions.all(actor, campaign).stream()
                .filter(one -> one.state() == QuestionState.ANSWERED)
                .forEach(one -> all.add(answer(one)));
        reviews.all(actor, campaign).stream().filter(CampaignReview::isSigned).forEach(one -> all.add(report(one)));
        stories.editions(actor, campaign).forEach(one -> all.add(story(one)));
        postings.toPublish(actor, campaign).forEach(one -> all.add(proposed(one)));
        return all;
    }

    private List<Initiative> initiatives(Actor actor, Campaign campaign) {
        return initiatives.seenBy(actor, campaign).stream()
                .filter(one -> one.campaign() == campaign.id() && one.isRecognised())
                .toList();
    }

    private static PublicationCandidate plan(Campaign campaign) {
        LocalDate announced = campaign.announced().map(paper -> paper.day()).orElse(campaign.from());
        return new PublicationCandidate(
                ItemKind.PLAN,
                campaign.planVersion(),
                campaign.title(),
                "",
                announced,
                Optional.of(String.valueOf(campaign.from().getYear())));
    }

    private static PublicationCandidate ranking(Publication one) {
        return new PublicationCandidate(
                ItemKind.RANKING,
                one.id(),
                WORDS.say("public.ranking-title", one.asOf()),
                "",
                one.asOf(),
                Optional.of(one.asOf().toString()));
    }

    private static PublicationCandidate honours(Decision one) {
        String number = one.number().orElseThrow();
        LocalDate issued = one.issued().orElseThrow();
        return new PublicationCandidate(
                ItemKind.HONOURS,
                one.id(),
                WORDS.say("public.decision-title", number, issued, one.title()),
                "",
                one.publishOn().orElseThrow(),
                Optional.of(number + " " + issued.getYear()));
    }

    private static PublicationCandidate initiative(Initiative one) {
        return new PublicationCandidate(
                ItemKind.INITIATIVE,
                one.id(),
                one.title(),
                "",
                one.decided().orElse(LocalDate.EPOCH),
                Optional.empty());
    }

    private static PublicationCandidate answer(Question one) {
        return new PublicationCandidate(
                ItemKind.ANSWER, one.id(), one.text(), one.answer(), LocalDate.EPOCH, Optional.empty());
    }

    private static PublicationCandidate story(StoryEdition one) {
        return new PublicationCandidate(
                ItemKind.STORY, one.story(), one.wording().title(), "", one.approved(), Optional.empty());
    }

    private static PublicationCandidate proposed(PostedList one) {
        return new PublicationCandidate(
                ItemKind.PROPOSED,
                one.id(),
                WORDS.say("public.proposed-title", one.number()),
                "",
                LocalDate.EPOCH,
                Optional.of(String.valueOf(one.number())));
    }

    private static PublicationCandidate report(CampaignReview one) {
        LocalDate issued = one.issued().orElseThrow();
        return new PublicationCandidate(
                ItemKind.REPORT,
                one.id(),
                WORDS.say("public.report-title", one.asked().label(), one.number(), issued),
                "",
                issued,
                Optional.of(one.number() + " " + issued.getYear()));
    }
}
