package vn.thidua.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/** People, households and organisations outside the tree: entered once, found again whatever the accents. */
@Service
@Transactional(readOnly = true)
public class Outsiders {

    private static final Set<String> KINDS = Set.of("person", "household", "organisation");

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;

    Outsiders(JdbcClient jdbc, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    /** Those whose name is like the words, the most alike first; all by name for no words. */
    @Unasked("stands below identity; nominations and proposals ask")
    public List<Outsider> search(String authority, String words, int most) {
        return jdbc.sql("""
                        select id, kind, name, address from outsider
                        where authority = :authority
                          and (:words = '' or plain(name) like '%' || plain(:words) || '%'
                            or similarity(plain(name), plain(:words)) > 0.35)
                        order by similarity(plain(name), plain(:words)) desc, name collate vietnamese, id limit :most""")
                .param("authority", authority)
                .param("words", words.strip().replaceAll("[%_\\\\]", ""))
                .param("most", most)
                .query((row, n) -> outsider(row))
                .list();
    }

    /** One of them. */
    @Unasked("stands below identity; nominations and proposals ask")
    public Outsider one(String authority, long id) {
        return jdbc.sql("select id, kind, name, address from outsider where authority = :authority and id = :id")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) -> outsider(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** Enters somebody; refused where the same name lives at the same address already. */
    @Transactional
    @Unasked("stands below identity; nominations and proposals ask")
    public Outsider add(Act act, String authority, Outsider said) {
        if (!KINDS.contains(said.kind())) {
            throw Refusal.unknown(said.kind());
        }
        if (said.name().isBlank()) {
            throw Refusal.bad("empty", "field.person-name");
        }
        if (said.address().isBlank()) {
            throw Refusal.bad("empty", "field.address");
        }
        boolean known = jdbc.sql("""
                                select count(*) from outsider where authority = :authority
                                  and plain(name) = plain(:name) and plain(address) = plain(:address)""")
                        .param("authority", authority)
                        .param("name", said.name().strip())
                        .param("address", said.address().strip())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            throw Refusal.conflict("outsider-known", said.name(), said.address());
        }
        long id = jdbc.sql("""
                        insert into outsider (authority, kind, name, address, who, at)
                        values (:authority, :kind, :name, :address, :who, :at) returning id""")
                .param("authority", authority)
                .param("kind", said.kind())
                .param("name", said.name().strip())
                .param("address", said.address().strip())
                .param("who", act.who())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(act, "outsider.add", said.name().strip(), "");
        return one(authority, id);
    }

    private static Outsider outsider(ResultSet row) throws SQLException {
        return new Outsider(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
