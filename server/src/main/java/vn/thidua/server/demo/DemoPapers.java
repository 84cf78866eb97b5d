package vn.thidua.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.DeliveryStep;
import vn.thidua.server.delivery.Obligation;
import vn.thidua.server.delivery.Obligations;
import vn.thidua.server.evidence.DescribedPaper;
import vn.thidua.server.evidence.EvidenceService;
import vn.thidua.server.evidence.SentFile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.workflow.TakenStep;

/** Papers of a demonstration: those that prove facts, and those that units owe. */
@Component
class DemoPapers {

    private static final List<String> KINDS = List.of("Kế hoạch", "Báo cáo", "Quyết định");

    private final EvidenceService evidences;
    private final Deliveries deliveries;
    private final Obligations owing;

    DemoPapers(EvidenceService evidences, Deliveries deliveries, Obligations owing) {
        this.evidences = evidences;
        this.deliveries = deliveries;
        this.owing = owing;
    }

    /** What units hand in, each on its day; as many reports late as the plan's fact will say. */
    void deliver(Campaign campaign, DemoYear year, DemoCast cast) {
        DemoValues values = new DemoValues(year.plan().calendar());
        // The unit of whoever tries the demonstration is on time, so that there is something to win.
        String own = cast.of(Role.CLERK).unit();
        for (Obligation owed : owing.of(campaign)) {
            for (Participant unit : cast.units()) {
                Optional<LocalDate> issued =
                        owed.takesIssue() ? issued(year.plan(), values, owed, unit) : Optional.empty();
                boolean never = owed.takesIssue()
                        ? issued.isEmpty()
                        : owed.until().isEmpty() && Chance.below(12, unit.code(), owed.key()) == 0;
                LocalDate day = issued.map(one -> one.plusDays(2))
                        .orElseGet(() ->
                                day(year.plan(), values, owed, unit, unit.code().equals(own)));
                if (owed.isOwedBy(unit) && !never) {
                    Actor office = cast.of(Role.STANDING_OFFICE);
                    year.work(day, () -> deliver(campaign, year, office, unit, owed, day));
                }
            }
        }
    }

    /** The day of issue that the fact says. */
    private static Optional<LocalDate> issued(Plan plan, DemoValues values, Obligation owed, Participant unit) {
        return owed.fact()
                .flatMap(fact -> plan.fact(SubjectKind.UNIT, fact))
                .flatMap(fact -> values.of(fact, unit.code()))
                .filter(value -> !value.equals("never"))
                .map(LocalDate::parse);
    }

    /** In time mostly; late as often as the fact that counts it says. */
    private static LocalDate day(Plan plan, DemoValues values, Obligation owed, Participant unit, boolean punctual) {
        LocalDate due = owed.until()
                .orElse(
                        owed.isReview()
                                ? plan.calendar().to()
                                : plan.calendar().from().plusDays(60));
        boolean slow = !punctual
                && owed.counted()
                        .flatMap(fact -> plan.fact(SubjectKind.UNIT, fact))
                        .flatMap(fact -> values.of(fact, unit.code()))
                        .filter(count -> Chance.below(4, unit.code(), owed.key()) < Integer.parseInt(count))
                        .isPresent();
        int days = Chance.below(9, unit.code(), owed.key());
        return slow ? due.plusDays(2L + days) : due.minusDays(days);
    }

    private void deliver(
            Campaign campaign, DemoYear year, Actor office, Participant unit, Obligation owed, LocalDate day) {
        String kind = owed.counted().isPresent() || owed.isReview() ? "/BC-UBND" : "/KH-UBND";
        String number = (3 + Chance.below(90, unit.code(), owed.key(), "number")) + kind;
        long id = deliveries.receive(
                office,
                campaign,
                unit.code(),
                owed.key(),
                new Deliveries.PaperDetails(
                        number, day.minusDays(owed.takesIssue() ? 2 : 1), Optional.of(day), Optional.empty()));
        year.work(
                day.plusDays(3 + Chance.below(5, unit.code(), owed.key(), "checked")),
                () -> deliveries.step(office, campaign, id, new TakenStep<>(DeliveryStep.ACCEPT, "", 0)));
    }

    /** Some papers of the first units, each a real file; of the last one nobody has yet said what it is. */
    void prove(Campaign campaign, DemoYear year, DemoCast cast) {
        List<FactDeclaration> papered = year.plan().facts().getOrDefault(SubjectKind.UNIT, Map.of()).values().stream()
                .filter(fact -> !fact.evidence().isEmpty())
                .toList();
        String own = cast.of(Role.CLERK).unit();
        cast.units().stream()
                .filter(unit -> unit.code().equals(own) || Chance.below(10, unit.code(), "papers") < 2)
                .limit(5)
                .forEach(unit -> prove(campaign, year, cast.of(Role.CLERK, unit), unit, papered));
    }

    private void prove(Campaign campaign, DemoYear year, Actor clerk, Participant unit, List<FactDeclaration> papered) {
        for (int i = 0; i < Math.min(4, papered.size()); i++) {
            FactDeclaration fact = papered.get(i);
            int number = 11 + i + Chance.below(80, unit.code(), fact.id());
            boolean described = i < 3;
            LocalDate issued = year.plan().calendar().from().plusDays(number);
            year.work(
                    issued.plusDays(2),
                    () -> prove(campaign, year.plan(), clerk, unit, fact, number, issued, described));
        }
    }

    private void prove(
            Campaign campaign,
            Plan plan,
            Actor clerk,
            Participant unit,
            FactDeclaration fact,
            int number,
            LocalDate issued,
            boolean described) {
        String title = fact.evidence().getFirst();
        String kind = KINDS.stream().filter(title::startsWith).findFirst().orElse("Báo cáo");
        String rest = title.startsWith(kind) ? title.substring(kind.length()).strip() : title;
        String subject =
                rest.isEmpty() ? plan.title() : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        String sign =
                number + (kind.equals("Kế hoạch") ? "/KH-UBND" : kind.equals("Báo cáo") ? "/BC-UBND" : "/QĐ-UBND");
        Paper paper = new Paper(
                new Paper.Head(
                        plan.document().issuer().toUpperCase(Locale.ROOT),
                        unit.name().toUpperCase(Locale.ROOT),
                        "Số: " + sign,
                        "ngày %02d tháng %02d năm %d"
                                .formatted(issued.getDayOfMonth(), issued.getMonthValue(), issued.getYear())),
                List.of(
                        new Paper.Title(kind.toUpperCase(Locale.ROOT), subject),
                        new Paper.Text("Tài liệu trình diễn, nội dung giả định. " + fact.label() + "."),
                        new Paper.Signature(
                                "",
                                "THỦ TRƯỞNG ĐƠN VỊ",
                                Chance.name(unit.code(), "1"),
                                List.of("Như trên;", "Lưu: VT."))));
        try {
            long id = evidences.add(
                    clerk,
                    campaign,
                    unit.code(),
                    new SentFile(sign.replace('/', '-') + ".pdf", new ByteArrayInputStream(Pdf.of(paper))),
                    described ? fact.id() : "");
            if (!described) {
                return;
            }
            List<String> about = new ArrayList<>(List.of(fact.id()));
            plan.criteria()
                    .filter(criterion -> criterion.clause().equals(fact.clause()) && criterion.isLine())
                    .findFirst()
                    .ifPresent(criterion -> about.add(criterion.id()));
            evidences.describe(
                    clerk,
                    campaign,
                    id,
                    new DescribedPaper(
                            new EvidenceService.Description(sign, Optional.of(issued), unit.name(), kind, subject),
                            about,
                            0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
