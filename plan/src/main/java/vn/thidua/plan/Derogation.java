package vn.thidua.plan;

import vn.thidua.plan.yaml.Mark;

/**
 * Something whose absence the plan reads as a meaning, so that a fact added later can change what was known
 * (ngoại lệ của tính đơn điệu).
 *
 * @param what a fact, or {@code rank}, {@code selection}, {@code classes}, {@code comparison}
 */
public record Derogation(String what, String why, Clause clause, Mark mark) {}
