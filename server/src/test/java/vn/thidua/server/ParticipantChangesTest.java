package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.administration.Careers;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.ParticipantChange;
import vn.thidua.server.campaign.ParticipantChanges;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;

/** Units are renamed and people move while a campaign runs: the office sees it and takes it over. */
class ParticipantChangesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2024, 7, 1);

    private final Scene scene = Scene.withWards(2);
    private final Careers careers = Running.part(Careers.class);
    private final Organisation organisation = Running.part(Organisation.class);
    private final ParticipantChanges changes = Running.part(ParticipantChanges.class);
    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final Actor administrator = scene.invented(Role.ADMINISTRATOR);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    @Test
    void nobodyTakesPartWhoseUnitWasTakenOut() {
        person("n01", "Lê Văn Mẫu");
        Campaign campaign = scene.campaign("vinh-long-2024");
        assertThat(campaigns.participant(campaign, SubjectKind.PERSON, "n01")).isPresent();
        Participant unit = campaigns.unit(
                campaign,
                campaigns
                        .participant(campaign, SubjectKind.PERSON, "n01")
                        .flatMap(Participant::above)
                        .orElseThrow());
        campaigns.correct(
                office,
                campaign.id(),
                new Participant(
                        unit.kind(),
                        unit.code(),
                        unit.name(),
                        unit.block(),
                        unit.above(),
                        Optional.of("không đăng ký"),
                        true));
        assertThat(campaigns.participants(campaign, SubjectKind.PERSON, false)).isEmpty();
        assertThat(campaigns.participant(campaign, SubjectKind.PERSON, "n01")).isEmpty();
    }

    @Test
    void whatDiffersFromTheOrganisationIsSeenAndTakenOver() {
        person("n01", "Lê Văn Mẫu");
        person("n02", "Phạm Thị Ví Dụ");
        Campaign campaign = scene.campaign("vinh-long-2024");
        assertThat(changes.of(campaign)).isEmpty();
        Unit ward = organisation.unit(scene.authority, "w2").orElseThrow();
        organisation.change(
                Act.PROGRAM,
                scene.authority,
                new Unit(
                        "w2",
                        Optional.empty(),
                        "ward",
                        "UBND phường Mới",
                        "Phường Mới",
                        ward.validFrom(),
                        Optional.empty(),
                        Optional.empty(),
                        ward.version()));
        careers.rename(administrator, "n01", "Lê Văn Mẫu Mực");
        careers.move(administrator, "n01", "w2", "Chuyên viên", MOVED);
        careers.leave(administrator, "n02", MOVED, "nghỉ hưu");
        person("n03", "Vũ Thị Mới");
        assertThat(changes.of(campaign))
                .extracting(ParticipantChange::kind, one -> one.participant().code())
                .containsExactlyInAnyOrder(
                        tuple(ParticipantChange.Kind.RENAMED, "w2"),
                        tuple(ParticipantChange.Kind.RENAMED, "n01"),
                        tuple(ParticipantChange.Kind.MOVED, "n01"),
                        tuple(ParticipantChange.Kind.LEFT, "n02"),
                        tuple(ParticipantChange.Kind.JOINED, "n03"));
        // Nothing changes by itself.
        assertThat(campaigns.unit(campaign, "w2").name()).isEqualTo("UBND phường Thử 002");
        List<String> all =
                changes.of(campaign).stream().map(ParticipantChange::key).toList();
        assertThatThrownBy(() -> changes.take(scene.invented(Role.CLERK), campaign, all, "theo quyết định"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> changes.take(office, campaign, all, "")).hasMessageContaining("reason-needed");
        assertThat(changes.take(office, campaign, all, "theo quyết định điều động"))
                .isEqualTo(5);
        assertThat(changes.of(campaign)).isEmpty();
        assertThat(campaigns.unit(campaign, "w2").name()).isEqualTo("UBND phường Mới");
        assertThat(campaigns.participants(campaign, SubjectKind.PERSON, false))
                .extracting(
                        Participant::code, Participant::name, one -> one.above().orElse(""))
                .containsExactlyInAnyOrder(tuple("n01", "Lê Văn Mẫu Mực", "w2"), tuple("n03", "Vũ Thị Mới", "w1"));
    }

    private void person(String code, String name) {
        careers.add(administrator, new Person(code, name, "w1", "Chuyên viên", FIRST));
    }
}
