package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Clause;
import vn.thidua.plan.PostingRule;

/**
 * A list of those proposed (danh sách đề nghị khen thưởng công khai lấy ý kiến; Decree 152/2025 art. 44).
 *
 * @param number within the campaign, from 1
 * @param days how many days it has to be public
 * @param working whether only working days count
 * @param source where that is asked, as the papers cite it
 * @param place where it hangs besides the public pages; empty where it does not
 * @param from the first day on which it hung there
 * @param version grows with every step
 */
public record PostedList(
        long id,
        long campaign,
        int number,
        int days,
        boolean working,
        String source,
        PostedListState state,
        String place,
        Optional<LocalDate> from,
        List<PostedName> names,
        int version) {

    public PostedList {
        names = List.copyOf(names);
    }

    /** How long it has to be public. */
    PostingRule rule() {
        return new PostingRule(days, working, Clause.of(source));
    }

    /** Whether it was not taken back. */
    public boolean stands() {
        return state != PostedListState.WITHDRAWN;
    }
}
