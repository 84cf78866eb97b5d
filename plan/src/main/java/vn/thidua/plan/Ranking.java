package vn.thidua.plan;

import java.util.Set;

/** By what the units of these blocks are ranked, each block for itself: 1, 2, 2, 4. */
public record Ranking(SubjectKind of, Set<String> blocks, OrderKey key) {}
