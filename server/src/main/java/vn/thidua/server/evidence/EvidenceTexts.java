package vn.thidua.server.evidence;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.documents.reading.PaperReader;
import vn.thidua.documents.reading.SeparateReader;
import vn.thidua.server.database.Job;
import vn.thidua.server.files.FileStore;

/**
 * Reads in the background what the papers say that were sent, so that they are found by their words. Each content is read once; one
 * that cannot be read is found by its name and by what somebody said of it.
 */
@Component
class EvidenceTexts implements Job {

    private static final int A_ROUND = 20;

    private final EvidenceTable table;
    private final FileStore store;
    private final SeparateReader reader = new SeparateReader(SeparateReader.Limits.USUAL);
    private final RecurringTask<Void> task;

    EvidenceTexts(EvidenceTable table, FileStore store) {
        this.table = table;
        this.store = store;
        this.task = Tasks.recurring("papers-read", FixedDelay.ofMinutes(1)).execute((instance, context) -> read());
    }

    /** Reads some of those that were not read, the newest first. */
    void read() {
        List<EvidenceTable.Unread> unread = table.unread(PaperReader.MEDIA, A_ROUND);
        if (unread.isEmpty()) {
            return;
        }
        List<String> texts = reader.texts(unread.stream()
                .map(one -> new SeparateReader.Content(store.path(one.sha256()), one.media()))
                .toList());
        for (int at = 0; at < unread.size(); at++) {
            table.keepText(unread.get(at).sha256(), texts.get(at));
        }
    }

    @Override
    public Task<?> task() {
        return task;
    }
}
