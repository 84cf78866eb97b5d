package vn.thidua.server.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.kernel.Unasked;

/** Which roles people of an authority have today; who they are is not said. */
@Service
@Transactional(readOnly = true)
public class Staff {

    private final GrantTable table;

    Staff(GrantTable table) {
        this.table = table;
    }

    /** Every grant of an account that can sign in, for all campaigns or for that one. */
    @Unasked("tells roles, not people")
    public List<Grant> of(String authority, long campaign) {
        return table.ofStaff(authority, campaign);
    }
}
