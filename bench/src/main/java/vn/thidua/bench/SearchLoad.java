package vn.thidua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.Office;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Search;

/**
 * Searches among many documents: an office of 3 321 units with tasks, questions, achievements and papers whose texts are made of
 * words that are as common as words of a language are. Prints how long somebody of the office and a clerk of one unit wait.
 */
final class SearchLoad {

    private static final int KINDS = 4;

    /** So many rows are written with one statement, which none may take long. */
    private static final int CHUNK = 5_000;

    /** So many different words; the n-th is as common as one n-th of the first. */
    private static final int WORDS = 20_000;

    private static final int WORDS_OF_A_TEXT = 40;
    private static final int QUERIES = 400;
    private static final int EACH = 5;

    private SearchLoad() {}

    /** Arguments: the data folder, how many searches at once, how many documents. */
    public static void main(String[] args) {
        try (Office office = OfficeFill.open(args[0])) {
            if (office.part(Accounts.class).none()) {
                OfficeFill.fill(office, "vinh-long-2024");
                fill(office.part(JdbcClient.class), Integer.parseInt(args[2]) / KINDS);
            }
            System.out.println("documents: " + count(office.part(JdbcClient.class)));
            int atOnce = Integer.parseInt(args[1]);
            for (String who : List.of("office", "clerk0")) {
                Actor actor = office.part(Accounts.class).actor(who).orElseThrow();
                ask(office, actor, 1, QUERIES / 4);
                Times times = ask(office, actor, atOnce, QUERIES);
                System.out.printf(
                        "%s, %d at once: %d searches, p50 %d ms, p95 %d ms, p99 %d ms%n",
                        who, atOnce, times.count(), times.at(50), times.at(95), times.at(99));
            }
        }
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("""
                        select (select count(*) from task) + (select count(*) from question) + (select count(*) from achievement)
                          + (select count(*) from evidence)""").query(Long.class).single();
    }

    /** Rows with texts of random words; a text of its own for each, so that no index is smaller than in life. */
    private static void fill(JdbcClient jdbc, int each) {
        jdbc.sql("""
                        create function some_words(many int, seed bigint) returns text language sql volatile as $$
                          select string_agg('tu' || floor(exp(random() * ln(%d)))::int, ' ')
                          from generate_series(1, many) where seed is not null $$""".formatted(WORDS)).update();
        long campaign =
                jdbc.sql("select min(id) from campaign").query(Long.class).single();
        fill(jdbc, """
                insert into task (campaign, unit, title, product, person, paper, due, state)
                select :campaign, 'u' || n % 3321, some_words(8, n), some_words(:words, n), '', '', date '2024-12-31', 'open'
                from generate_series(:from, :to) n""", campaign, each);
        fill(jdbc, """
                insert into question (campaign, clause, unit, text, who, at, answer)
                select :campaign, 'IV.3', 'u' || n % 3321, some_words(12, n), 'thử', now(), some_words(:words, n)
                from generate_series(:from, :to) n""", campaign, each);
        fill(jdbc, """
                insert into achievement (authority, kind, code, name, year, what, label, body, source, who, at)
                select (select authority from campaign where id = :campaign), 'unit', 'u' || n % 3321, some_words(4, n), 2023,
                  'award', some_words(6, n), some_words(:words, n), 'typed', 'thử', now()
                from generate_series(:from, :to) n""", campaign, each);
        fill(jdbc, """
                insert into evidence_text (sha256, body)
                select 'x' || n || :campaign, some_words(:words * 5, n) from generate_series(:from, :to) n""", campaign, each);
        fill(jdbc, """
                insert into evidence (campaign, unit, sha256, name, size, media, who, at)
                select :campaign, 'u' || n % 3321, 'x' || n || :campaign, 'tep-' || n || '.pdf', 1, 'application/pdf', 'thử', now()
                from generate_series(:from, :to) n where :words > 0""", campaign, each);
        jdbc.sql("drop function some_words").update();
        for (String table : List.of("task", "question", "achievement", "evidence", "evidence_text")) {
            jdbc.sql("analyze " + table).update();
        }
    }

    private static void fill(JdbcClient jdbc, String insert, long campaign, int each) {
        long began = System.nanoTime();
        for (int from = 1; from <= each; from += CHUNK) {
            jdbc.sql(insert)
                    .param("campaign", campaign)
                    .param("words", WORDS_OF_A_TEXT)
                    .param("from", from)
                    .param("to", Math.min(each, from + CHUNK - 1))
                    .update();
        }
        System.out.printf("%d rows in %d s%n", each, (System.nanoTime() - began) / 1_000_000_000);
    }

    /** Searches for one to three words, common and rare ones, so many at once. */
    private static Times ask(Office office, Actor actor, int atOnce, int queries) {
        Times times = new Times();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            Random random = new Random(i);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < queries / atOnce; n++) {
                    long began = System.nanoTime();
                    office.part(Search.class).find(actor, SearchWords.of(words(random)), Optional.empty(), EACH);
                    times.since(began);
                }
            }));
        }
        threads.forEach(SearchLoad::join);
        return times;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            words.append(" tu").append((int) Math.exp(random.nextDouble() * Math.log(WORDS)));
        }
        return words.toString();
    }
}
