package vn.thidua.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.Running;

/** What refers to a row is found without reading a whole table. */
class ForeignKeysTest {

    /** Columns that say where a row belongs, and by which no statement looks for rows. */
    private static final List<String> NEVER_LOOKED_UP = List.of(
            "authority(upper)",
            "council_ballot(member)",
            "council_interest(member)",
            "council_member(account)",
            "council_presence(member)",
            "council_seat(member)",
            "digest(authority)",
            "intake_key(authority)",
            "intake_key(campaign)",
            "participant(person)",
            "participant(unit)",
            "print_entry(entry)",
            "print_job(campaign)",
            "register_entry(revoked_by)",
            "revoked_entry(entry)",
            "role_grant(authority,unit)",
            "role_grant(campaign)",
            "role_request(authority)",
            "role_request(authority,unit)",
            "role_request(decided_by)",
            "target_review(entry)",
            "unit(authority,kind)",
            "unit(successor)");

    @Test
    void everyOneBeginsAnIndex() {
        assertThat(Running.part(JdbcClient.class).sql("""
                                select format('%s(%s)', k.conrelid::regclass, (
                                  select string_agg(a.attname, ',' order by c.place)
                                  from unnest(k.conkey) with ordinality c(number, place)
                                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number))
                                from pg_constraint k
                                where k.contype = 'f' and not exists (
                                  select from pg_index i where i.indrelid = k.conrelid
                                    and (i.indkey::int2[])[0 : cardinality(k.conkey) - 1] @> k.conkey)
                                order by 1""").query(String.class).list())
                .as("without an index; give it one where a statement looks rows up by it, else name it here")
                .containsExactlyInAnyOrderElementsOf(NEVER_LOOKED_UP);
    }
}
