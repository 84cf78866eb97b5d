package vn.thidua.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.server.files.Yaml;
import vn.thidua.server.organisation.Authority;

/**
 * What a demonstration shows of one authority, as written in a file.
 *
 * @param prefix first letters of the accounts' names
 * @param silent how many units have not registered
 */
record DemoScript(Authority authority, String plan, String prefix, int silent, List<Place> places) {

    /** A unit of the tree. */
    record Place(String code, String name, String shortName, String kind, Optional<String> under) {}

    /** Where the authority dates its papers: its name without what it is. */
    String seat() {
        return authority
                .name()
                .replaceFirst("^UBND ", "")
                .replaceFirst("^(?iu:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn) ", "")
                .strip();
    }

    /** The scripts that a file lists. */
    static List<String> names(String file) {
        return list(yaml(file).get(file)).stream().map(String::valueOf).toList();
    }

    static DemoScript read(String name) {
        Map<?, ?> file = yaml(name);
        Map<?, ?> authority = map(file.get("authority"));
        List<Place> places = new ArrayList<>();
        for (Object entry : list(file.get("units"))) {
            add(map(entry), places);
        }
        return new DemoScript(
                new Authority(text(authority.get("id")), text(authority.get("name"))),
                text(file.get("plan")),
                text(file.get("prefix")),
                Integer.parseInt(text(file.get("silent"))),
                List.copyOf(places));
    }

    private static void add(Map<?, ?> entry, List<Place> places) {
        if (entry.containsKey("code")) {
            places.add(new Place(
                    text(entry.get("code")),
                    text(entry.get("name")),
                    text(entry.get("short")),
                    text(entry.get("kind")),
                    Optional.empty()));
            return;
        }
        String block = text(entry.get("block"));
        String under = text(entry.get("under"));
        int number = 0;
        for (Object name : list(entry.get("names"))) {
            String code = block + "-" + ++number;
            places.add(place(code, text(name), block, under));
            if (entry.containsKey("below")) {
                Map<?, ?> below = map(entry.get("below"));
                int each = Integer.parseInt(text(below.get("each")));
                List<?> small = list(below.get("names")).subList((number - 1) * each, number * each);
                for (int i = 0; i < each; i++) {
                    places.add(place(code + "." + (i + 1), text(small.get(i)), text(below.get("block")), code));
                }
            }
        }
    }

    private static Place place(String code, String name, String block, String under) {
        String shortName = name.replaceFirst("^UBND ", "");
        return new Place(
                code,
                name,
                shortName.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + shortName.substring(1),
                block,
                Optional.of(under));
    }

    static Map<?, ?> yaml(String name) {
        return Yaml.read(DemoScript.class, name);
    }

    static List<?> list(@Nullable Object value) {
        return Yaml.list(value);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return Yaml.map(value);
    }

    private static String text(@Nullable Object value) {
        return Yaml.text(value);
    }
}
