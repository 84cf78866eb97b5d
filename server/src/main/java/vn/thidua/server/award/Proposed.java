package vn.thidua.server.award;

import java.util.Set;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;

/** Who was proposed for which award: those who keep the dossiers answer. */
public interface Proposed {

    /** Somebody who was proposed for an award. */
    record Who(String award, SubjectKind kind, String code) {}

    /** Everybody whose dossier came in, also where it went back for supplement. */
    Set<Who> proposed(Campaign campaign);
}
