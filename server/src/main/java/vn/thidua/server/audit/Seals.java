package vn.thidua.server.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.database.DataFolder;
import vn.thidua.server.kernel.Unasked;

/**
 * A chain over all entries, in the order in which they were found committed: each link proves, with the key, the entry, its
 * place and the link before. How far the chain went stands also outside the database, so that a tail cannot be cut off.
 */
@Service
public class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);
    private static final String REACHED = "audit-reached";
    private static final String BROKEN = "audit-broken";
    private static final int MOST = 1000;

    /** A transaction that runs long may commit an entry with a number lower than those sealed already. */
    private static final long LATECOMERS = 10_000;

    private final LinkTable table;
    private final SealKey key;
    private final DataFolder folder;
    private final ApplicationEventPublisher events;

    Seals(LinkTable table, SealKey key, DataFolder folder, ApplicationEventPublisher events) {
        this.table = table;
        this.key = key;
        this.folder = folder;
        this.events = events;
    }

    /** The head of a day, as it is given out. */
    public record DayHead(Instant at, long position, String chain) {}

    /** The last check: when, and what it found. */
    public record Checked(Instant at, Finding finding) {}

    /** Seals what is new; every few seconds, by one server at a time. */
    @Scheduled(fixedDelayString = "${thidua.seal-every}", initialDelayString = "${thidua.seal-every}")
    @Transactional
    @Unasked("seals and checks say nothing of what the entries hold")
    public void seal() {
        if (table.alone()) {
            begin();
            append(Math.max(0, table.highest() - LATECOMERS));
        }
    }

    /** Seals what is new and checks the whole chain. */
    @Transactional
    @Unasked("seals and checks say nothing of what the entries hold")
    public Finding check() {
        table.waitAlone();
        begin();
        append(0);
        Finding finding = look();
        table.keep(Instant.now(), finding);
        if (!finding.whole()) {
            LOG.error("the chain of the audit does not hold: {}", finding);
            events.publishEvent(new ChainBroken(finding));
        }
        return finding;
    }

    /** The chain of that database, for commands that open no office. */
    @Unasked("seals and checks say nothing of what the entries hold")
    public static Seals over(DataSource source, DataFolder folder) {
        return new Seals(LinkTable.over(source), new SealKey(folder), folder, event -> {});
    }

    /** Checks what is sealed and writes nothing. */
    @Unasked("seals and checks say nothing of what the entries hold")
    public Finding lookOnly() {
        return look();
    }

    /** What the last check found; empty where there was none. */
    @Transactional(readOnly = true)
    @Unasked("seals and checks say nothing of what the entries hold")
    public Optional<Checked> last() {
        return table.checked().map(one -> new Checked(one.at(), one.finding()));
    }

    /** Puts down the head of today, to be given out. */
    @Transactional
    @Unasked("seals and checks say nothing of what the entries hold")
    public DayHead head() {
        seal();
        LinkTable.Link last = table.last().orElse(new LinkTable.Link(0, ""));
        Instant now = Instant.now();
        say("day", last, now);
        return new DayHead(now, last.position(), last.chain());
    }

    /** The heads given out last, newest first. */
    @Transactional(readOnly = true)
    @Unasked("seals and checks say nothing of what the entries hold")
    public List<DayHead> heads(int many) {
        return table.heads("day", many).stream()
                .map(head -> new DayHead(
                        head.at(), head.link().position(), head.link().chain()))
                .toList();
    }

    /** Whether the chain still has, at that place, what was given out. */
    @Transactional(readOnly = true)
    @Unasked("seals and checks say nothing of what the entries hold")
    public boolean holds(long position, String chain) {
        return table.at(position)
                .filter(link -> SealKey.same(link.chain(), chain))
                .isPresent();
    }

    /** Begins the chain once, and compares it with how far it is known to have gone. */
    private void begin() {
        LinkTable.Link last = table.last().orElse(new LinkTable.Link(0, ""));
        Optional<Reached> reached = folder.note(REACHED).flatMap(text -> Reached.read(text, key));
        if (reached.isEmpty()) {
            if (table.heads("begun", 1).isEmpty()) {
                append(0);
                say("begun", table.last().orElse(new LinkTable.Link(0, "")), Instant.now());
            }
            return;
        }
        // Another cluster or database than before: a copy was restored. What it lacks is no break, but it is told.
        if (!reached.get().identity().equals(table.identity())) {
            say("restored", last, table.newest().orElse(Instant.EPOCH));
            reach(last);
            return;
        }
        LinkTable.Link known = reached.get().link();
        boolean there = known.position() == 0
                || (known.position() == last.position() ? Optional.of(last) : table.at(known.position()))
                        .filter(link -> link.chain().equals(known.chain()))
                        .isPresent();
        if (!there) {
            LOG.error("the chain ends at {} and was known to reach {}", last.position(), known.position());
            // Outside the database too, or whoever cut the tail off would take away that it was seen.
            String at = String.valueOf(last.position());
            folder.note(BROKEN, at + " " + key.prove("broken", at));
            reach(last);
        }
    }

    private void append(long above) {
        LinkTable.Link last = table.last().orElse(new LinkTable.Link(0, ""));
        List<LinkTable.Linked> loose;
        do {
            loose = table.loose(above, MOST);
            List<Object[]> links = new ArrayList<>();
            for (LinkTable.Linked one : loose) {
                Audit.Entry entry = one.entry().orElseThrow();
                last = next(last, entry, one.mark());
                links.add(new Object[] {last.position(), entry.id(), last.chain()});
            }
            if (!links.isEmpty()) {
                table.add(links);
            }
        } while (loose.size() == MOST);
        reach(last);
    }

    private LinkTable.Link next(LinkTable.Link before, Audit.Entry entry, Optional<String> mark) {
        long position = before.position() + 1;
        return new LinkTable.Link(
                position, key.prove("link", before.chain(), String.valueOf(position), entry.text(), mark.orElse("")));
    }

    /** After the commit: a link that is known outside the database must be in it. */
    private void reach(LinkTable.Link last) {
        String text = new Reached(last, table.identity()).write(key);
        if (folder.note(REACHED).filter(text::equals).isEmpty()) {
            vn.thidua.server.database.Transactions.afterCommit(() -> folder.note(REACHED, text));
        }
    }

    private void say(String kind, LinkTable.Link link, Instant at) {
        Instant moment = at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        table.say(new LinkTable.Head(kind, moment, link, proof(kind, moment, link)));
    }

    private String proof(String kind, Instant at, LinkTable.Link link) {
        return key.prove("head", kind, at.toString(), String.valueOf(link.position()), link.chain());
    }

    private boolean genuine(LinkTable.Head head) {
        return SealKey.same(head.mac(), proof(head.kind(), head.at(), head.link()));
    }

    private Finding look() {
        Optional<LinkTable.Head> begun = table.heads("begun", 1).stream().findFirst();
        Optional<Instant> restored = table.heads("restored", 1).stream()
                .filter(this::genuine)
                .map(LinkTable.Head::at)
                .findFirst();
        if (begun.isPresent() && !genuine(begun.get())) {
            return new Finding(Finding.Kind.KEY, 0, restored, 0);
        }
        Walk walk = new Walk(begun.map(head -> head.link().position()).orElse(0L));
        table.each(walk::step);
        if (walk.wrong.isEmpty()) {
            table.twice().ifPresent(id -> walk.found(Finding.Kind.FORGED, id));
        }
        if (walk.wrong.isEmpty()) {
            folder.note(BROKEN)
                    .map(text -> text.split(" ")[0])
                    .ifPresent(at -> walk.found(Finding.Kind.TAIL, Long.parseLong(at) + 1));
        }
        return walk.wrong
                .map(wrong -> new Finding(wrong.kind(), wrong.about(), restored, walk.last.position()))
                .orElse(new Finding(Finding.Kind.WHOLE, 0, restored, walk.last.position()));
    }

    /** Goes along the chain and remembers the first thing that does not fit. */
    private final class Walk {
        private final long unmarked;
        private LinkTable.Link last = new LinkTable.Link(0, "");
        private Optional<Finding> wrong = Optional.empty();

        Walk(long unmarked) {
            this.unmarked = unmarked;
        }

        void found(Finding.Kind kind, long about) {
            if (wrong.isEmpty()) {
                wrong = Optional.of(new Finding(kind, about, Optional.empty(), last.position()));
            }
        }

        void step(LinkTable.Linked one) {
            if (one.link().position() != last.position() + 1 || one.entry().isEmpty()) {
                found(Finding.Kind.MISSING, last.position() + 1);
            } else {
                Audit.Entry entry = one.entry().get();
                boolean marked = one.mark()
                        .map(mark -> key.made(mark, entry.content()))
                        .orElse(one.link().position() <= unmarked);
                if (!SealKey.same(
                        next(last, entry, one.mark()).chain(), one.link().chain())) {
                    found(Finding.Kind.CHANGED, entry.id());
                } else if (!marked) {
                    found(Finding.Kind.FORGED, entry.id());
                }
            }
            last = one.link();
        }
    }

    /** How far the chain went, as it stands outside the database. */
    private record Reached(LinkTable.Link link, String identity) {

        String write(SealKey key) {
            String said = link.position() + " " + (link.chain().isEmpty() ? "-" : link.chain()) + " " + identity;
            return said + " " + key.prove("reached", said);
        }

        static Optional<Reached> read(String text, SealKey key) {
            String[] parts = text.strip().split(" ");
            if (parts.length != 4
                    || !SealKey.same(parts[3], key.prove("reached", parts[0] + " " + parts[1] + " " + parts[2]))) {
                return Optional.empty();
            }
            String chain = parts[1].equals("-") ? "" : parts[1];
            return Optional.of(new Reached(new LinkTable.Link(Long.parseLong(parts[0]), chain), parts[2]));
        }
    }
}
