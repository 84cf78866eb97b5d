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
import vn.thidua.server.delivery.Owed;
import vn.thidua.server.delivery.Owing;
import vn.thidua.server.evidence.Evidences;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.web.Today;

/** Papers of a demonstration: those that prove facts, and those that units owe. */
@Component
class DemoPapers {

    private static final List<String> KINDS = List.of("Kế hoạch", "Báo cáo", "Quyết định");

    private final Evidences evidences;
    private final Deliveries deliveries;
    private final Owing owing;
    private final Today today;

    DemoPapers(Evidences evidences, Deliveries deliveries, Owing owing, Today today) {
        this.evidences = evidences;
        this.deliveries = deliveries;
        this.owing = owing;
        this.today = today;
    }

    /** What units have handed in by then, each on its day; as many reports late as the plan's fact will say. */
    void deliver(Campaign campaign, DemoDays days, DemoCast cast) {
        Plan plan = days.plan();
        DemoValues values = new DemoValues(plan.calendar());
        Actor office = cast.of(Role.STANDING_OFFICE);
        for (Owed owed : owing.of(campaign)) {
            LocalDate due = owed.until().orElse(plan.calendar().from().plusDays(60));
            for (Participant unit : cast.units()) {
                boolean slow = owed.counted()
                        .flatMap(fact -> plan.fact(SubjectKind.UNIT, fact))
                        .flatMap(fact -> values.of(fact, unit.code()))
                        .filter(count -> Chance.below(4, unit.code(), owed.key()) < Integer.parseInt(count))
                        .isPresent();
                LocalDate day = slow
                        ? due.plusDays(2 + Chance.below(9, unit.code(), owed.key()))
                        : due.minusDays(Chance.below(9, unit.code(), owed.key()));
                boolean never = owed.until().isEmpty() && Chance.below(12, unit.code(), owed.key()) == 0;
                if (!owed.isOwedBy(unit) || never || !days.comes(day)) {
                    continue;
                }
                today.moveTo(day);
                String number = (3 + Chance.below(90, unit.code(), owed.key(), "number")) + "/BC-UBND";
                long id = deliveries.receive(
                        office,
                        campaign,
                        unit.code(),
                        owed.key(),
                        new Deliveries.Said(number, day.minusDays(1), Optional.of(day), Optional.empty()));
                LocalDate checked = day.plusDays(7);
                if (days.comes(checked)) {
                    today.moveTo(checked);
                    deliveries.step(office, campaign, id, DeliveryStep.ACCEPT, "", 0);
                }
            }
        }
    }

    /** Some papers for the first units, each a real file; of the last one nobody has yet said what it is. */
    void prove(Campaign campaign, Plan plan, DemoCast cast) {
        List<FactDeclaration> papered = plan.facts().getOrDefault(SubjectKind.UNIT, Map.of()).values().stream()
                .filter(fact -> !fact.evidence().isEmpty())
                .toList();
        String own = cast.of(Role.CLERK).unit();
        List<Participant> some = cast.units().stream()
                .filter(unit -> unit.code().equals(own) || Chance.below(10, unit.code(), "papers") < 2)
                .limit(5)
                .toList();
        for (Participant unit : some) {
            int number = 0;
            for (FactDeclaration fact : papered.subList(0, Math.min(4, papered.size()))) {
                number++;
                prove(
                        campaign,
                        plan,
                        cast,
                        unit,
                        fact,
                        10 + number + Chance.below(80, unit.code(), fact.id()),
                        number < 4);
            }
        }
    }

    private void prove(
            Campaign campaign,
            Plan plan,
            DemoCast cast,
            Participant unit,
            FactDeclaration fact,
            int number,
            boolean described) {
        String title = fact.evidence().getFirst();
        String kind = KINDS.stream().filter(title::startsWith).findFirst().orElse("Báo cáo");
        String rest = title.startsWith(kind) ? title.substring(kind.length()).strip() : title;
        String subject =
                rest.isEmpty() ? plan.title() : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        LocalDate issued = plan.calendar().from().plusDays(number);
        if (issued.isAfter(today.day())) {
            return;
        }
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
        Actor clerk = cast.of(Role.CLERK, unit);
        try {
            long id = evidences.add(
                    clerk,
                    campaign,
                    unit.code(),
                    sign.replace('/', '-') + ".pdf",
                    new ByteArrayInputStream(Pdf.of(paper)),
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
                    new Evidences.Description(sign, Optional.of(issued), unit.name(), kind, subject),
                    about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
