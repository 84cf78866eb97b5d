package vn.thidua.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanReader;

/** The shipped plan of 2024 and random units for it, once as a world and once as plain objects. */
final class SheetSamples {

    /** One unit's facts of the score sheet as a programmer would write them by hand. */
    record Unit(
            int block,
            int tasksAssigned,
            int tasksUnfinished,
            LocalDate planIssued,
            boolean coversAll,
            boolean funded,
            double completion,
            int lateReports,
            boolean propagandaPlanned,
            boolean propagandaDone,
            int propagandaMissed,
            boolean inspectionPlanned,
            double inspectionCompletion,
            int uncorrected,
            int complaints,
            int conduct,
            int discipline,
            int initiatives) {}

    final Plan plan;
    final World world;
    final Unit[] units;

    SheetSamples(int size) {
        this.plan = plan();
        Subjects table = new Subjects(plan, SubjectKind.UNIT, size);
        this.units = new Unit[size];
        Random random = new Random(7);
        for (int row = 0; row < size; row++) {
            table.put(row, "u" + row, "u" + row, random.nextInt(3));
            fill(table, row, random);
            units[row] = unit(table, row);
        }
        Subjects campaign = new Subjects(plan, SubjectKind.CAMPAIGN, 1);
        campaign.put(0, "c", "c", -1);
        campaign.set(
                0,
                fact(SubjectKind.CAMPAIGN, "dossier.deadline"),
                LocalDate.of(2025, 1, 15).toEpochDay());
        this.world = new World(
                plan, LocalDate.of(2025, 1, 20), campaign, table, new Subjects(plan, SubjectKind.PERSON, 0), List.of());
    }

    private static Plan plan() {
        Path file = Path.of(
                System.getProperty("thidua.home", "."), "plans", System.getProperty("thidua.plan", ""), "plan.yaml");
        try {
            return new PlanReader(id -> Optional.empty())
                    .read(file.toString(), Files.readAllBytes(file))
                    .plan()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FactDeclaration fact(SubjectKind kind, String id) {
        return plan.fact(kind, id).orElseThrow();
    }

    private void fill(Subjects table, int row, Random random) {
        for (FactDeclaration fact :
                plan.facts().getOrDefault(SubjectKind.UNIT, Map.of()).values()) {
            table.set(row, fact, value(fact, random));
        }
    }

    private static long value(FactDeclaration fact, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextInt(8) == 0 ? 0 : 1;
            case INTEGER -> random.nextInt(6) * Fixed.ONE;
            case PERCENT -> Fixed.of(BigDecimal.valueOf(random.nextInt(4) == 0 ? 100 : 70 + random.nextInt(31)));
            case DECIMAL -> Fixed.of(BigDecimal.valueOf(850 + random.nextInt(150), 1));
            case DATE, EVENT -> LocalDate.of(2024, 1, 1).toEpochDay() + random.nextInt(150);
            case TEXT, LIST -> 0;
        };
    }

    private Unit unit(Subjects table, int row) {
        return new Unit(
                table.block(row),
                number(table, row, "tasks.assigned"),
                number(table, row, "tasks.unfinished"),
                LocalDate.ofEpochDay(raw(table, row, "plan.issuedOn")),
                truth(table, row, "plan.coversAllFields"),
                truth(table, row, "plan.funded"),
                number(table, row, "plan.completionPercent"),
                number(table, row, "reports.lateOrMissing"),
                truth(table, row, "propaganda.planned"),
                truth(table, row, "propaganda.carriedOut"),
                number(table, row, "propaganda.missedItems"),
                truth(table, row, "inspection.planIssued"),
                number(table, row, "inspection.completionPercent"),
                number(table, row, "inspection.uncorrected"),
                number(table, row, "complaints.toInspectionTeam"),
                number(table, row, "conduct.cases"),
                number(table, row, "discipline.cases"),
                number(table, row, "initiatives.recognised"));
    }

    private long raw(Subjects table, int row, String id) {
        FactDeclaration fact = fact(SubjectKind.UNIT, id);
        if (fact.type() == FactType.LIST) {
            throw new IllegalArgumentException(id);
        }
        return table.value(fact, row);
    }

    private int number(Subjects table, int row, String id) {
        return (int) (raw(table, row, id) / Fixed.ONE);
    }

    private boolean truth(Subjects table, int row, String id) {
        return raw(table, row, id) == 1;
    }
}
