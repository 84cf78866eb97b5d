package vn.thidua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;

/** One office with the demonstration, on its own database and a free port, for all tests of this run. */
public final class Running {

    /** The password of every account. */
    public static final String PASSWORD = "thi-dua-2024";

    private static Office office;

    private Running() {}

    /** The office; started when it is first asked for, stopped with the tests. */
    public static synchronized Office office() {
        if (office == null) {
            office = start("2024-12-20", true);
            office.fillDemo();
        }
        return office;
    }

    /** Another office, for tests that need an empty one. */
    public static Office start(String day, boolean demo) {
        return start(day, demo, folder(), 0);
    }

    /** A folder for the data of an office. */
    static Path folder() {
        try {
            return Files.createTempDirectory("thidua-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An office on data that may have been there before, on a port of its own or a given one. */
    static Office start(String day, boolean demo, Path data, int port) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port",
                port,
                "thidua.home",
                home(),
                "thidua.data",
                data,
                "thidua.demo",
                demo,
                "thidua.demo-password",
                PASSWORD,
                "thidua.database.statements",
                true,
                "thidua.day",
                day));
        // Hundreds of accounts are made and signed in; at full cost that alone took two thirds of the processor's time.
        if (demo) {
            settings.put("thidua.password-memory-kib", 64);
            settings.put("thidua.password-iterations", 1);
        }
        // Tests that count questions are not to count those of the clock.
        settings.put("thidua.seal-every", 3_600_000);
        settings.put("thidua.jobs-every", 3_600_000);
        // Tests read more public pages in a minute than a citizen does.
        settings.put("thidua.public.a-minute", 2_000);
        // The system that is told what becomes public stands on this machine.
        settings.put("thidua.webhook-networks", "local");
        return Office.open(settings);
    }

    /** The project's folder. */
    public static Path home() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** A part of the office. */
    public static <T> T part(Class<T> type) {
        return office().part(type);
    }

    /** Somebody with an account of the demonstration, acting in their first role. */
    public static Actor actor(String username) {
        return part(Accounts.class).actor(username).orElseThrow();
    }

    /** The first row of a table that belongs to a campaign. */
    static long first(String table, long campaign) {
        return part(JdbcClient.class)
                .sql("select min(id) from " + table + " where campaign = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    /** The same person on another grant, which may be invented. */
    public static Actor as(Actor actor, Grant grant) {
        return new Actor(actor.account(), actor.username(), actor.name(), actor.grants(), Optional.of(grant));
    }
}
