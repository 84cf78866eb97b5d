package vn.thidua.server.certificate;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import vn.thidua.documents.Certificate;
import vn.thidua.documents.Certificates;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.database.DatabaseClock;
import vn.thidua.server.database.Job;
import vn.thidua.server.database.JobWaiting;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Unasked;

/**
 * Prints the certificates of a decision in the background. The work is in the database: whoever runs it may stop, and
 * another, or the same after a restart, does it again.
 */
@Service
public class Printing implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);

    private final PrintTable table;
    private final CertificateContent mailing;
    private final Decisions decisions;
    private final AwardRegister register;
    private final FileStore store;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final OneTimeTask<Void> task;
    private final DatabaseClock clock;

    Printing(
            PrintTable table,
            CertificateContent mailing,
            Decisions decisions,
            AwardRegister register,
            FileStore store,
            DataSource source,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.mailing = mailing;
        this.decisions = decisions;
        this.register = register;
        this.store = store;
        this.task = Tasks.oneTime("print-certificates")
                .execute((instance, context) -> print(Long.parseLong(instance.getId())));
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), task)
                .build();
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Unasked("started by the clock")
    public Task<?> task() {
        return task;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        resume();
    }

    /** Goes on with what a stop interrupted. */
    @Unasked("started with the server")
    public void resume() {
        table.unfinished().forEach(id -> scheduler.scheduleIfNotExists(task.instance(String.valueOf(id)), clock.now()));
        events.publishEvent(new JobWaiting());
    }

    /**
     * Starts a printing.
     *
     * @param chosen entries of the register; none for all of the decision
     */
    public long start(Actor actor, Campaign campaign, long id, Certificate.Print print, List<Long> chosen) {
        actor.require(Action.PRINT_CERTIFICATES, campaign.authority(), campaign.id());
        Decision decision = decisions.one(actor, campaign, id);
        List<RegisterEntry> valid = valid(id, chosen);
        boolean known = valid.stream().map(RegisterEntry::id).toList().containsAll(chosen);
        if (!decision.signed() || decision.isAbove() || valid.isEmpty() || !known) {
            throw Refusal.conflict("nothing-to-print");
        }
        long job = table.add(actor, campaign, id, print, chosen, valid.size());
        scheduler.scheduleIfNotExists(task.instance(String.valueOf(job)), clock.now());
        events.publishEvent(new JobWaiting());
        return job;
    }

    /** Certificates are printed of awards that still hold. */
    private List<RegisterEntry> valid(long decision, List<Long> chosen) {
        return register.ofDecision(decision).stream()
                .filter(entry -> entry.revoked().isEmpty())
                .filter(entry -> chosen.isEmpty() || chosen.contains(entry.id()))
                .toList();
    }

    /** Whose certificates can be printed: nobody's where a higher level decided, which prints them itself. */
    public List<RegisterEntry> recipients(Actor actor, Campaign campaign, long decision) {
        actor.require(Action.PRINT_CERTIFICATES, campaign.authority(), campaign.id());
        return decisions.one(actor, campaign, decision).isAbove() ? List.of() : valid(decision, List.of());
    }

    /** The printings of a decision, newest first. */
    public List<PrintJob> of(Actor actor, Campaign campaign, long decision) {
        actor.require(Action.PRINT_CERTIFICATES, campaign.authority(), campaign.id());
        return table.of(decision);
    }

    /** A printing. */
    public PrintJob one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.PRINT_CERTIFICATES, campaign.authority(), campaign.id());
        return table.find(id).filter(job -> job.campaign() == campaign.id()).orElseThrow(() -> Refusal.unknown(id));
    }

    private void print(long id) {
        Optional<PrintJob> found = table.find(id).filter(job -> !job.isOver());
        if (found.isEmpty()) {
            return;
        }
        PrintJob job = found.get();
        List<RegisterEntry> entries = valid(job.decision(), job.chosen());
        if (!table.move(id, PrintStep.BEGIN, 0, Optional.empty())
                && !table.move(id, PrintStep.GO_ON, 0, Optional.empty())) {
            return;
        }
        try {
            byte[] file = Certificates.write(
                    entries.stream()
                            .map(entry -> mailing.certificate(job.campaign(), entry))
                            .toList(),
                    job.print(),
                    mailing.emblem(job.campaign(), job.decision()),
                    done -> table.move(id, PrintStep.GO_ON, done, Optional.empty()));
            String hash = store.keep("giay-khen-" + job.decision() + ".pdf", "application/pdf", file)
                    .sha256();
            table.move(id, PrintStep.FINISH, entries.size(), Optional.of(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            LOG.error("printing {}", id, e);
            table.move(id, PrintStep.FAIL, 0, Optional.empty());
        }
    }

    /** The path on which the certificate of an entry is proved. */
    @Unasked("what a certificate proves everybody may know who has it")
    public String link(RegisterEntry entry) {
        return mailing.path(entry);
    }

    /** How the file of a printing is called: by the number of its decision. */
    public String fileName(Actor actor, Campaign campaign, long decision) {
        String number = decisions.one(actor, campaign, decision).number().orElse("");
        return Texts.of("vi").say("certificates.file", number) + ".pdf";
    }

    /** The file of a printing that is done. */
    @Unasked("whoever holds a print job was asked for it")
    public byte[] file(PrintJob job) {
        return store.read(job.sha256().orElseThrow(() -> Refusal.conflict("nothing-to-print")));
    }
}
