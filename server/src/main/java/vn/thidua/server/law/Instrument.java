package vn.thidua.server.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.files.Yaml;

/**
 * A legal instrument (văn bản quy phạm pháp luật) on which plans, templates and decisions lean.
 *
 * @param number by which papers cite it, for example 98/2023/NĐ-CP
 * @param until last day on which it is in force; empty where none is known
 * @param by number of the one that replaced it
 * @param transition for what it still counts afterwards; empty for nothing
 * @param confirmed whether somebody read these days in a published source
 * @param cited other words by which papers name it
 */
public record Instrument(
        String number,
        String title,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<String> by,
        String transition,
        boolean confirmed,
        List<String> cited) {

    public Instrument {
        cited = List.copyOf(cited);
    }

    /** What comes with the program. */
    static List<Instrument> shipped() {
        List<Instrument> all = new ArrayList<>();
        for (Object entry : Yaml.list(Yaml.read(LawKey.class, "law").get("instruments"))) {
            Map<?, ?> one = Yaml.map(entry);
            all.add(new Instrument(
                    Yaml.text(one.get("number")),
                    Yaml.text(one.get("title")),
                    LocalDate.parse(Yaml.text(one.get("from"))),
                    said(one, "until").map(LocalDate::parse),
                    said(one, "by"),
                    said(one, "transition").orElse(""),
                    Boolean.parseBoolean(Yaml.text(one.get("confirmed"))),
                    one.get("cited") == null
                            ? List.of()
                            : Yaml.list(one.get("cited")).stream()
                                    .map(Yaml::text)
                                    .toList()));
        }
        return List.copyOf(all);
    }

    private static Optional<String> said(Map<?, ?> one, String key) {
        return one.get(key) == null ? Optional.empty() : Optional.of(Yaml.text(one.get(key)));
    }

    /** Whether it is out of force on a day. */
    boolean isExpired(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
