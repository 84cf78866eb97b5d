package vn.thidua.server.campaign;

import org.springframework.stereotype.Component;
import vn.thidua.server.organisation.CodeUse;

/** Who takes part in a campaign, or did, stays in the organisation. */
@Component
class ParticipantUse implements CodeUse {

    private final ParticipantTable table;

    ParticipantUse(ParticipantTable table) {
        this.table = table;
    }

    @Override
    public boolean uses(String authority, String code) {
        return table.isKnown(authority, code);
    }
}
