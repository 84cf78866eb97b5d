package vn.thidua.server.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;

/** How many papers prove a line: those given for the line itself and those given for the facts that feed it, each once. */
final class LineEvidence {

    private LineEvidence() {}

    /** The number of papers by line, out of the papers by what they prove. */
    static Map<String, Integer> counts(ScoreSheet sheet, Map<String, Set<Long>> papers) {
        Map<String, Integer> counts = new HashMap<>();
        sheet.lines().forEach(line -> {
            Set<Long> all = new HashSet<>(papers.getOrDefault(line.id(), Set.of()));
            line.facts(SubjectKind.UNIT).forEach(fact -> all.addAll(papers.getOrDefault(fact, Set.of())));
            counts.put(line.id(), all.size());
        });
        return counts;
    }
}
