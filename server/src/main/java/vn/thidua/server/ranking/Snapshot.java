package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.engine.ClassState;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.kernel.EnumWords;

/** A published ranking as its table keeps it, and the hash by which it is known. */
final class Snapshot {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Snapshot() {}

    /** The lines as JSON. */
    static String json(List<RankedUnit> units) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (RankedUnit unit : units) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("code", unit.code());
            line.put("name", unit.name());
            line.put("block", unit.block());
            line.put("above", unit.above());
            unit.total().ifPresent(total -> line.put("total", total));
            line.put("complete", unit.complete());
            unit.rank().ifPresent(rank -> line.put("rank", rank));
            line.put("unsubmitted", unit.unsubmitted());
            if (!unit.classes().isEmpty()) {
                line.put("classes", unit.classes().stream().map(Snapshot::json).toList());
            }
            if (!unit.figures().isEmpty()) {
                line.put(
                        "figures",
                        unit.figures().stream()
                                .map(figure -> figure.orElse(null))
                                .toList());
            }
            lines.add(line);
        }
        return JSON.writeValueAsString(lines);
    }

    private static Map<String, Object> json(Classed one) {
        return Map.of(
                "classification", one.classification(), "state", EnumWords.word(one.state()), "level", one.level());
    }

    private static List<Classed> classes(JsonNode kept) {
        List<Classed> classes = new ArrayList<>();
        kept.forEach(one -> classes.add(new Classed(
                one.path("classification").asString(""),
                EnumWords.of(ClassState.class, one.path("state").asString("")),
                one.path("level").asString(""))));
        return classes;
    }

    /** The lines of JSON. */
    static List<RankedUnit> units(String json) {
        List<RankedUnit> units = new ArrayList<>();
        for (JsonNode line : JSON.readTree(json)) {
            units.add(new RankedUnit(
                    line.path("code").asString(""),
                    line.path("name").asString(""),
                    line.path("block").asString(""),
                    line.path("above").asString(""),
                    line.has("total") ? Optional.of(line.path("total").decimalValue()) : Optional.<BigDecimal>empty(),
                    line.path("complete").asBoolean(false),
                    line.has("rank") ? Optional.of(line.path("rank").asInt()) : Optional.empty(),
                    "",
                    line.path("unsubmitted").asBoolean(false),
                    classes(line.path("classes")),
                    figures(line.path("figures"))));
        }
        return units;
    }

    private static List<Optional<BigDecimal>> figures(JsonNode kept) {
        List<Optional<BigDecimal>> figures = new ArrayList<>();
        kept.forEach(figure -> figures.add(figure.isNull() ? Optional.empty() : Optional.of(figure.decimalValue())));
        return figures;
    }

    /** What the hash is of: one line a unit, as it was when rankings were kept as text, so that old ones are still proved. */
    static String text(List<RankedUnit> units) {
        return units.stream().map(RankedUnit::line).collect(Collectors.joining("\n"));
    }

    /** SHA-256 of the ranking. */
    static String hash(List<RankedUnit> units) {
        return Hash.sha256(text(units));
    }
}
