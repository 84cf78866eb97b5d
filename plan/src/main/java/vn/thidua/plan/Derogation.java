package vn.thidua.plan;

import vn.thidua.plan.yaml.Mark;

/**
 * Something whose absence the plan reads as a meaning, so that a fact added later can change what was known
 * (ngoại lệ của tính đơn điệu).
 *
 * @param what a fact, or {@code rank}, {@code selection}, {@code proposals}, {@code classes}, {@code comparison}
 */
public record Derogation(String what, String why, Clause clause, Mark mark) {

    /** The word of a plan in which nobody counts as proposed once the last day for dossiers is over. */
    public static final String PROPOSALS = "proposals";
}
