package vn.thidua.server.counting;

import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;

/** Said by a register when something in it changed; what that register counts is posted in the same transaction. */
public record RegisterChanged(Actor actor, Campaign campaign, Counter register) {}
