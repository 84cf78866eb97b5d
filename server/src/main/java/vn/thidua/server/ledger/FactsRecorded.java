package vn.thidua.server.ledger;

import java.util.Set;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;

/**
 * Said when facts were recorded, in the same transaction.
 *
 * @param facts ids of those that say something new
 */
public record FactsRecorded(Actor actor, Campaign campaign, SubjectKind kind, Set<String> facts) {}
