package vn.thidua.engine.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World.Proposal;
import vn.thidua.plan.Award;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Plan;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/** Reads who was proposed for which award. */
final class ProposalReader {

    private final Plan plan;
    private final Faults faults;
    private final Set<Proposal> proposed = new HashSet<>();

    ProposalReader(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
    }

    Set<Proposal> read(List<Mapping> forms, Subjects units, Subjects people) {
        for (Mapping form : forms) {
            if (form.get("award").orElse(null) instanceof Scalar award && !award.isNull()) {
                Award known = plan.awards().get(award.text());
                if (known == null) {
                    faults.error(
                            award.mark(),
                            "case.award",
                            award.text(),
                            Nearest.to(award.text(), plan.awards().keySet()));
                } else {
                    ids(known, form.get("units"), units);
                    ids(known, form.get("people"), people);
                }
            }
        }
        return Set.copyOf(proposed);
    }

    private void ids(Award award, Optional<Node> list, Subjects of) {
        if (!(list.orElse(null) instanceof Sequence sequence)) {
            return;
        }
        String whom = "subject." + of.kind().word();
        if (!award.to().contains(of.kind())) {
            faults.error(sequence.mark(), "case.proposed-kind", award.id(), whom);
            return;
        }
        for (Node item : sequence.items()) {
            if (item instanceof Scalar id && of.row(id.text()) >= 0) {
                proposed.add(new Proposal(award.id(), of.kind(), id.text()));
            } else if (item instanceof Scalar id) {
                List<String> known =
                        IntStream.range(0, of.size()).mapToObj(of::id).toList();
                faults.error(id.mark(), "case.proposed", id.text(), whom, Nearest.to(id.text(), known));
            }
        }
    }
}
