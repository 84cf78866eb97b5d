package vn.thidua.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.identity.Actor;

/** Complaints, conduct, discipline and findings that were found justified: numbers alone, of nobody in particular. */
@Component
class CaseFigures implements FigureSource {

    private static final List<Register> KINDS =
            List.of(Register.COMPLAINTS, Register.CONDUCT, Register.DISCIPLINE, Register.FINDINGS_OPEN);

    private final Cases cases;

    CaseFigures(Cases cases) {
        this.cases = cases;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        List<Figure> figures = new ArrayList<>();
        for (Register kind : KINDS) {
            Map<String, BigDecimal> counts = cases.count(campaign, kind, SubjectKind.UNIT);
            if (!counts.isEmpty()) {
                BigDecimal sum = counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                figures.add(new Figure("cases-" + kind.word(), FigureValue.number(sum), "/cases"));
            }
        }
        return new FigureSection(FigureTopic.CASES, figures, List.of());
    }
}
