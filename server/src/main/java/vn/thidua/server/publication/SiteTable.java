package vn.thidua.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.organisation.Organisation;

/** The public pages of each authority. */
@Repository
class SiteTable {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    SiteTable(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    Optional<Site> of(String authority) {
        return jdbc.sql("select * from public_site where authority = :authority")
                .param("authority", authority)
                .query((row, n) -> site(row))
                .optional();
    }

    Optional<Site> named(String slug) {
        return jdbc.sql("select * from public_site where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> site(row))
                .optional();
    }

    List<Site> all() {
        return jdbc.sql("select * from public_site order by slug")
                .query((row, n) -> site(row))
                .list();
    }

    void found(String authority, String slug) {
        jdbc.sql("insert into public_site (authority, slug) values (:authority, :slug) on conflict do nothing")
                .param("authority", authority)
                .param("slug", slug)
                .update();
    }

    /** Whether the pages were as they were seen, and are now as they shall be. */
    boolean put(Site site) {
        return jdbc.sql("""
                                update public_site set open = :open, about = :about, contact = :contact,
                                  licence = :licence, licence_address = :address, version = version + 1
                                where authority = :authority and version = :version""")
                        .param("open", site.open())
                        .param("about", site.about())
                        .param("contact", site.contact())
                        .param("licence", site.licence())
                        .param("address", site.licenceAddress())
                        .param("authority", site.authority())
                        .param("version", site.version())
                        .update()
                == 1;
    }

    private Site site(ResultSet row) throws SQLException {
        String authority = row.getString("authority");
        return new Site(
                authority,
                organisation.authority(authority).name(),
                row.getString("slug"),
                row.getBoolean("open"),
                row.getString("about"),
                row.getString("contact"),
                row.getString("licence"),
                row.getString("licence_address"),
                row.getInt("version"));
    }
}
