package vn.thidua.server.web;

import java.util.HashMap;
import java.util.Map;

/** Fields of a form that there are many of, each with the number of what it is about: {@code present-12}. */
public final class Numbered {

    private Numbered() {}

    /** Those whose name starts so, by the number after it; others are left out. */
    public static Map<Long, String> of(Map<String, String> form, String start) {
        Map<Long, String> byNumber = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.matches(start + "\\d{1,15}")) {
                byNumber.put(Long.parseLong(name.substring(start.length())), value);
            }
        });
        return byNumber;
    }
}
