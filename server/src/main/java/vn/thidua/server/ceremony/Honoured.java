package vn.thidua.server.ceremony;

import java.util.Optional;
import vn.thidua.server.decision.RegisterEntry;

/** Somebody who is honoured, and whether the award was received. */
public record Honoured(RegisterEntry entry, Optional<AwardReceipt> received) {}
