package vn.thidua.server.decision;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who a person is on a paper that honours them: post and unit. */
final class PostAndUnit {

    private PostAndUnit() {}

    /** Both where both are known, for example {@code Chuyên viên, Phòng Nội vụ}. */
    static String of(String post, String unit) {
        return Stream.of(post, unit).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
