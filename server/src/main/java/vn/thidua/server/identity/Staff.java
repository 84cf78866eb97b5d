package vn.thidua.server.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.kernel.Unasked;

/** Which roles people of an authority have today; who they are is not said. */
@Service
@Transactional(readOnly = true)
public class Staff {

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every grant of an account that can sign in, for all campaigns or for that one. */
    @Unasked("tells roles, not people")
    public List<Grant> of(String authority, long campaign) {
        return jdbc.sql("""
                        select g.id, g.role, g.unit, g.campaign, g.body
                        from role_grant g join account a on a.id = g.account
                        where g.authority = :authority and g.ended_at is null and a.active
                          and (g.campaign is null or g.campaign = :campaign) order by g.id""")
                .param("authority", authority)
                .param("campaign", campaign)
                .query((row, n) -> new Grant(
                        row.getLong("id"),
                        Role.of(row.getString("role")),
                        authority,
                        Optional.ofNullable(row.getString("unit")),
                        Optional.empty(),
                        Optional.ofNullable(row.getObject("campaign", Long.class)),
                        Optional.ofNullable(row.getString("body"))))
                .list();
    }
}
