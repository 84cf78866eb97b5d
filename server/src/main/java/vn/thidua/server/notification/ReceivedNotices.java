package vn.thidua.server.notification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.web.UnreadNotices;

/** What was sent to somebody, read in the page: also by whoever has no mail. Each reads their own. */
@Service
@Transactional(readOnly = true)
public class ReceivedNotices implements UnreadNotices {

    private final DigestTable table;

    ReceivedNotices(DigestTable table) {
        this.table = table;
    }

    @Override
    @Unasked("tells somebody how many notices of their own they have not read")
    public int of(long account) {
        return table.unread(account);
    }

    /** Those of somebody, newest first. */
    public PageOfRows<ReceivedNotice> of(Actor actor, int page) {
        return PageOfRows.of(table.received(actor.account()), page);
    }

    /**
     * Marks one as read; twice is once.
     *
     * @throws Refusal where there is none of theirs
     */
    @Transactional
    public void read(Actor actor, long notice) {
        if (!table.read(actor.account(), notice)) {
            throw Refusal.unknown(notice);
        }
    }

    /** Marks all as read. */
    @Transactional
    public void readAll(Actor actor) {
        table.readAll(actor.account());
    }
}
