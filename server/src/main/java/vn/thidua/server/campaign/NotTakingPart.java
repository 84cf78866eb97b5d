package vn.thidua.server.campaign;

import java.util.Map;
import vn.thidua.engine.Reason;
import vn.thidua.plan.SubjectKind;

/** Knows who takes no part although the campaign is for them: where a plan asks for registration, who did not register in time. */
public interface NotTakingPart {

    /** Why, by code; nobody while a registration may still come, and where everybody takes part. */
    Map<String, Reason> of(Campaign campaign, SubjectKind kind);
}
