package vn.thidua.server.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.audit.Hash;

/** Hashes of passwords, and links for those who forgot theirs, of which only a hash is kept too. */
@Repository
class PasswordTable {

    private final JdbcClient jdbc;

    PasswordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String hash(long account) {
        return jdbc.sql("select password from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    void set(long account, String hash) {
        jdbc.sql("update account set password = :password, must_change = false, password_at = now() where id = :id")
                .param("password", hash)
                .param("id", account)
                .update();
    }

    /** Sets a first password, which is to be changed. @return whether the account still had one */
    boolean setFirst(long account, String hash) {
        return jdbc.sql("update account set password = :password, password_at = now() where id = :id and must_change")
                        .param("password", hash)
                        .param("id", account)
                        .update()
                == 1;
    }

    void openLink(long account, String token) {
        jdbc.sql("delete from reset_link where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("insert into reset_link (token_hash, account, made_at) values (:hash, :account, now())")
                .param("hash", Hash.sha256(token))
                .param("account", account)
                .update();
    }

    Optional<Accounts.Account> ofLink(String token) {
        return jdbc.sql("""
                        select a.id, a.username, a.name, a.must_change, a.active, a.demo_note
                        from reset_link l join account a on a.id = l.account
                        where l.token_hash = :hash and l.used_at is null and l.made_at > now() - interval '1 day' and a.active""")
                .param("hash", Hash.sha256(token))
                .query((row, n) -> AccountTable.read(row))
                .optional();
    }

    /** Marks a link as used. @return whether it was not before */
    boolean useLink(String token) {
        return jdbc.sql("update reset_link set used_at = now() where token_hash = :hash and used_at is null")
                        .param("hash", Hash.sha256(token))
                        .update()
                == 1;
    }
}
