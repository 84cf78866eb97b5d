package vn.thidua.server.audit;

/** A check found that the chain of the log does not hold. Told within the transaction that keeps the finding. */
public record ChainBroken(Finding finding) {}
