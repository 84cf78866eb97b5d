package vn.thidua.server.demo;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemStep;
import vn.thidua.server.publication.PublicationCandidate;
import vn.thidua.server.publication.Publications;
import vn.thidua.server.publication.Site;
import vn.thidua.server.publication.Sites;
import vn.thidua.server.question.QuestionStep;
import vn.thidua.server.question.Questions;
import vn.thidua.server.workflow.TakenStep;

/** What the authorities of a demonstration show to everybody. */
@Component
class DemoPublic {

    private final Publications publications;
    private final Sites sites;
    private final Questions questions;
    private final Campaigns campaigns;

    DemoPublic(Publications publications, Sites sites, Questions questions, Campaigns campaigns) {
        this.publications = publications;
        this.sites = sites;
        this.questions = questions;
        this.campaigns = campaigns;
    }

    /** The campaign on its first day, results on theirs, and every month what else there is. */
    void play(Campaign campaign, DemoYear year, DemoCast cast) {
        Actor office = cast.of(Role.STANDING_OFFICE);
        DemoDays days = year.days();
        year.on(year.plan().calendar().from(), () -> {
            site(office);
            publish(office, campaign, ItemKind.PLAN);
        });
        year.on(year.plan().calendar().from().plusDays(20), () -> ask(office, campaign, cast));
        year.on(days.ranked(), () -> publish(office, campaign, ItemKind.RANKING));
        for (int month = 1; month <= 12; month++) {
            year.on(
                    year.plan().calendar().from().plusMonths(month),
                    () -> publish(office, campaign, ItemKind.INITIATIVE));
        }
        year.on(days.decided(), () -> publish(office, campaign, ItemKind.HONOURS));
    }

    private void site(Actor office) {
        Site site = sites.own(office);
        sites.change(
                office,
                new Site(
                        site.authority(),
                        site.name(),
                        site.slug(),
                        true,
                        "",
                        "Cơ quan thường trực thi đua, khen thưởng (địa chỉ giả định của bản trình diễn).",
                        "Creative Commons Ghi công 4.0 (CC BY 4.0)",
                        "https://creativecommons.org/licenses/by/4.0/deed.vi",
                        site.version()));
    }

    private void publish(Actor office, Campaign campaign, ItemKind kind) {
        Campaign now = campaigns.campaign(office, campaign.id());
        for (PublicationCandidate one : publications.candidates(office, now)) {
            if (one.kind() == kind) {
                long id = publications.prepare(office, now, kind, one.subject());
                publications.step(office, id, new TakenStep<>(ItemStep.PUBLISH, "", 0), Optional.empty());
            }
        }
    }

    private void ask(Actor office, Campaign campaign, DemoCast cast) {
        String clause = campaigns.plan(campaign).clauses().keySet().iterator().next();
        long asked = questions.ask(
                cast.of(Role.CLERK, cast.units().getFirst()),
                campaign,
                clause,
                "Đơn vị nộp hồ sơ bằng bản điện tử có chữ ký số thì có phải nộp thêm bản giấy không?");
        questions.step(
                office,
                campaign,
                asked,
                new TakenStep<>(
                        QuestionStep.ANSWER,
                        "Không. Bản điện tử có chữ ký số của thủ trưởng đơn vị được nhận như bản giấy.",
                        0));
        publish(office, campaign, ItemKind.ANSWER);
    }
}
