package vn.thidua.server.publication;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.PlainName;

/** The parts of public addresses, made from names and numbers; they say what they lead to and stay for ever. */
final class Slugs {

    /** Words that are pages of their own where a name could stand. */
    private static final Set<String> TAKEN = Set.of(
            "tim",
            "du-lieu",
            "huong-dan",
            "ke-hoach",
            "hoi-dap",
            "kiem-tra",
            "xac-nhan",
            "lich",
            "nhung",
            "openapi",
            "tin",
            "sitemap",
            "trang");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Slugs() {}

    /** A part that none of the others is. */
    static String free(String name, Collection<String> others) {
        String plain = PlainName.of(name);
        String first = plain.isEmpty() ? "muc" : plain;
        String slug = first;
        for (int number = 2; others.contains(slug) || TAKEN.contains(slug); number++) {
            slug = first + "-" + number;
        }
        return slug;
    }

    /** The part for an item, of which its day or number tells it from its like. */
    static String of(PublicItem item, Optional<String> mark, Collection<String> others) {
        String year = String.valueOf(item.from().getYear());
        return switch (item.kind()) {
            case PLAN ->
                free(YEAR.matcher(item.title()).find() ? item.title() : item.title() + " " + mark.orElse(year), others);
            case RANKING -> free("xep-hang " + mark.orElse(item.from().toString()), others);
            case HONOURS -> free("quyet-dinh " + mark.orElse(year), others);
            case INITIATIVE -> free("sang-kien " + item.title(), others);
            case ANSWER -> free("cau-hoi " + item.title(), others);
            case REPORT -> free("bao-cao " + mark.orElse(year), others);
            case STORY -> free("guong-dien-hinh " + item.title(), others);
            case PROPOSED -> free("de-nghi-khen-thuong dot " + mark.orElse(year), others);
        };
    }
}
