package vn.thidua.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.FileStore;
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
import vn.thidua.server.story.Stories;
import vn.thidua.server.story.Story;
import vn.thidua.server.story.StoryStep;
import vn.thidua.server.workflow.TakenStep;

/** What the authorities of a demonstration show to everybody. */
@Component
class DemoPublic {

    private final Publications publications;
    private final Sites sites;
    private final Questions questions;
    private final Campaigns campaigns;
    private final Stories stories;

    DemoPublic(Publications publications, Sites sites, Questions questions, Campaigns campaigns, Stories stories) {
        this.publications = publications;
        this.sites = sites;
        this.questions = questions;
        this.campaigns = campaigns;
        this.stories = stories;
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
        year.on(year.plan().calendar().from().plusMonths(4), () -> tell(office, campaign, cast));
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

    /** An article that a unit writes about itself, and one that waits for approval. */
    private void tell(Actor office, Campaign campaign, DemoCast cast) {
        List<Participant> units = cast.units();
        Actor clerk = cast.of(Role.CLERK, units.get(units.size() - 2));
        long story = stories.add(
                clerk,
                campaign,
                "",
                new Story.Wording(
                        "Hẹn giờ trả kết quả, người dân không phải chờ",
                        "Bộ phận tiếp nhận và trả kết quả của đơn vị nhắn giờ trả hồ sơ cho từng người.",
                        """
                        Trước đây người dân đến nhận kết quả vào đầu giờ sáng và chờ gần một giờ. Từ tháng thứ hai của phong trào, \
                        đơn vị nhắn trước giờ trả cho từng hồ sơ và mở thêm một quầy vào buổi chiều.
                        Sau hai tháng, không còn ai chờ quá mười phút. Cách làm này chỉ cần sắp lại lịch trực, không tốn kinh phí.
                        Đơn vị sẵn sàng chia sẻ mẫu lịch trực và mẫu tin nhắn với các đơn vị khác."""));
        stories.addPicture(
                clerk,
                campaign,
                story,
                new Stories.SentPicture(
                        new FileStore.Passing("quay-mot-cua.jpg", "image/jpeg", new ByteArrayResource(picture())),
                        "Tranh minh hoạ: ba quầy tiếp nhận và trả kết quả, hai người dân đang đến nhận hồ sơ"),
                0);
        stories.step(clerk, campaign, story, new TakenStep<>(StoryStep.SUBMIT, "", 1));
        stories.step(office, campaign, story, new TakenStep<>(StoryStep.APPROVE, "", 2));
        publish(office, campaign, ItemKind.STORY);
        Actor other = cast.of(Role.CLERK, units.getLast());
        long waits = stories.add(
                other,
                campaign,
                "",
                new Story.Wording(
                        "Cán bộ tư pháp đến tận nhà làm giấy khai sinh",
                        "Người già yếu, gia đình ở xa được làm thủ tục tại nhà vào chiều thứ sáu.",
                        "Mỗi chiều thứ sáu, đơn vị cử hai người mang máy tính và máy in đến các thôn ở xa trung tâm."));
        stories.step(other, campaign, waits, new TakenStep<>(StoryStep.SUBMIT, "", 0));
    }

    private static byte[] picture() {
        try (InputStream picture =
                Objects.requireNonNull(Stories.class.getResourceAsStream("/vn/thidua/server/demo/quay-mot-cua.jpg"))) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
