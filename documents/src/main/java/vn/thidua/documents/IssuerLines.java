package vn.thidua.documents;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a body at the top of a paper, broken where the name itself has a joint: after a comma or dash, or before the kind of
 * place it ends with ({@code ỦY BAN NHÂN DÂN / THÀNH PHỐ VĨNH LONG}); else in lines of about equal length.
 */
final class IssuerLines {

    private static final Pattern JOINT =
            Pattern.compile("(?<=[,–-]) | (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) )");

    private IssuerLines() {}

    /**
     * The lines.
     *
     * @param issuer in capitals
     * @param width of the place where it stands, in points
     */
    static List<String> of(String issuer, float width) {
        String name = issuer.strip();
        if (widest(List.of(name)) <= width) {
            return List.of(name);
        }
        return joints(name)
                .filter(lines -> widest(lines) <= width)
                .min(Comparator.comparingDouble(IssuerLines::widest))
                .orElseGet(() -> Format.BOLD.balanced(name, width, Format.HEAD));
    }

    private static Stream<List<String>> joints(String name) {
        Matcher joint = JOINT.matcher(name);
        return joint.results()
                .map(one -> List.of(
                        name.substring(0, one.start()).strip(),
                        name.substring(one.end()).strip()));
    }

    private static float widest(List<String> lines) {
        return Format.BOLD.widest(lines, Format.HEAD);
    }
}
