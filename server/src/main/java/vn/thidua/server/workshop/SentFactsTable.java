package vn.thidua.server.workshop;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The tables of facts that were sent to try drafts on. */
@Repository
class SentFactsTable {

    private final JdbcClient jdbc;
    private final Today today;

    SentFactsTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<SentFacts> of(long draft) {
        return jdbc.sql("select * from plan_draft_facts where draft = :draft")
                .param("draft", draft)
                .query((row, n) -> new SentFacts(
                        EnumWords.of(SubjectKind.class, row.getString("kind")),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("version")))
                .list();
    }

    /**
     * Puts one in the place of what was seen.
     *
     * @param seen version of the one that it takes the place of; 0 for none
     * @return false where somebody was faster
     */
    boolean put(long draft, SubjectKind kind, String sha256, String name, String who, int seen) {
        return jdbc.sql("""
                                insert into plan_draft_facts (draft, kind, sha256, name, who, at, version)
                                values (:draft, :kind, :sha, :name, :who, :at, 1)
                                on conflict (draft, kind) do update set sha256 = excluded.sha256, name = excluded.name,
                                  who = excluded.who, at = excluded.at, version = plan_draft_facts.version + 1
                                where plan_draft_facts.version = :seen""")
                        .param("draft", draft)
                        .param("kind", EnumWords.word(kind))
                        .param("sha", sha256)
                        .param("name", name)
                        .param("who", who)
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("seen", seen)
                        .update()
                == 1;
    }
}
