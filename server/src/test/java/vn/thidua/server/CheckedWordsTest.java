package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.casework.CaseState;
import vn.thidua.server.certificate.PrintState;
import vn.thidua.server.decision.DecisionKind;
import vn.thidua.server.decision.DecisionState;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.imports.ImportState;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.posting.OpinionState;
import vn.thidua.server.posting.PostedListState;
import vn.thidua.server.proposal.ProposalState;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemState;
import vn.thidua.server.publication.RemovalState;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.registration.RegistrationState;
import vn.thidua.server.review.ReviewState;
import vn.thidua.server.scoring.ScoreAct;
import vn.thidua.server.tracking.TaskState;

/** A table that lists the words that a column may hold takes every word that the program writes there. */
class CheckedWordsTest {

    private static final Pattern CHECK = Pattern.compile("\\(?(\\w+) = ANY \\(+ARRAY\\[([^]]+)]");
    private static final Pattern WORD = Pattern.compile("'([^']+)'");

    /** What the program writes, by table and column. */
    private static final Map<String, Set<String>> WRITTEN = Map.ofEntries(
            Map.entry("campaign.state", words(CampaignState.class)),
            Map.entry("registration.state", words(RegistrationState.class)),
            Map.entry("case_file.state", words(CaseState.class)),
            Map.entry("print_job.state", words(PrintState.class)),
            Map.entry("decision.kind", words(DecisionKind.class)),
            Map.entry("decision.state", words(DecisionState.class)),
            Map.entry("delivery.state", words(DeliveryState.class)),
            Map.entry("table_import.state", words(ImportState.class)),
            Map.entry("initiative.state", words(InitiativeState.class)),
            Map.entry("public_opinion.state", words(OpinionState.class)),
            Map.entry("posted_list.state", words(PostedListState.class)),
            Map.entry("proposal.state", words(ProposalState.class)),
            Map.entry("public_item.kind", words(ItemKind.class)),
            Map.entry("public_item.state", words(ItemState.class)),
            Map.entry("search_removal.state", words(RemovalState.class)),
            Map.entry("achievement.what", words(AchievementKind.class)),
            Map.entry("review_report.state", words(ReviewState.class)),
            Map.entry("score_act.kind", words(ScoreAct.Kind.class)),
            Map.entry("task.state", words(TaskState.class)),
            Map.entry("ledger_entry.kind", words(SubjectKind.class)),
            Map.entry("outsider.kind", Set.of("person", "household", "organisation")),
            Map.entry("paper_template.kind", Set.of("registration", "dossier", "council", "decision", "emblem")));

    private static Set<String> words(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(EnumWords::word).collect(Collectors.toSet());
    }

    @Test
    void everyWordThatIsWrittenCanBeKept() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        Running.part(JdbcClient.class)
                .sql("""
                        select c.relname as name, pg_get_constraintdef(k.oid) as said
                        from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c'""")
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("said")))
                .list()
                .forEach(one -> CHECK.matcher(one.getValue())
                        .results()
                        .forEach(check -> allowed.put(one.getKey() + "." + check.group(1), words(check))));
        assertThat(allowed).containsKeys(WRITTEN.keySet().toArray(String[]::new));
        WRITTEN.forEach(
                (column, words) -> assertThat(allowed.get(column)).as(column).containsAll(words));
    }

    private static Set<String> words(MatchResult check) {
        return WORD.matcher(check.group(2))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
