package vn.thidua.server.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.server.organisation.CodeUse;

/** Who takes part in a campaign, or did, stays in the organisation. */
@Component
class ParticipantUse implements CodeUse {

    private final JdbcClient jdbc;

    ParticipantUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean uses(String authority, String code) {
        return jdbc.sql("""
                        select exists (select 1 from participant p join campaign c on c.id = p.campaign
                          where c.authority = :authority and (p.code = :code or p.above = :code))""")
                .param("authority", authority)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
