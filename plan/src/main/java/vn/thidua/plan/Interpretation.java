package vn.thidua.plan;

import java.util.Optional;

/** How an unclear sentence of the document is read. */
public record Interpretation(Clause clause, String text, Optional<String> parameter) {}
