package vn.thidua.server.identity;

import org.springframework.core.env.Environment;
import vn.thidua.server.kernel.WrongSetting;

/**
 * What it costs to try one password with Argon2id. A hash names the cost it was made with, so that this may change.
 *
 * @param memoryKib memory of one computation in KiB
 * @param iterations passes over that memory
 */
record HashingCost(int memoryKib, int iterations) {

    /**
     * OWASP's "Password Storage Cheat Sheet" holds several profiles for equally strong; this one needs the least memory:
     * a quarter less time than with 19 MiB, and no garbage for which everybody waits.
     */
    static final HashingCost STRONG = new HashingCost(7 * 1024, 5);

    /**
     * The cost that is set, or the strong one.
     *
     * @throws WrongSetting for less than the strong cost, except in the demonstration, whose passwords are known anyway
     */
    static HashingCost of(Environment environment) {
        HashingCost cost = new HashingCost(
                environment.getProperty("thidua.password-memory-kib", Integer.class, STRONG.memoryKib),
                environment.getProperty("thidua.password-iterations", Integer.class, STRONG.iterations));
        boolean weak = cost.memoryKib < STRONG.memoryKib || cost.iterations < STRONG.iterations;
        if (weak && !environment.getProperty("thidua.demo", Boolean.class, false)) {
            throw new WrongSetting(
                    "thidua.password-memory-kib, thidua.password-iterations",
                    cost.memoryKib + ", " + cost.iterations,
                    "từ " + STRONG.memoryKib + " và từ " + STRONG.iterations + "; thấp hơn thì mật khẩu dễ bị dò");
        }
        return cost;
    }
}
