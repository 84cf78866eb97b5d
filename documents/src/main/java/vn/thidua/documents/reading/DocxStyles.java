package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a .docx, as far as a reader needs them: what is set in the middle, in capitals, in which font. */
final class DocxStyles {

    /** What one style says itself; the rest is said by the one it is based on. */
    private static final class Style {
        private Optional<String> basedOn = Optional.empty();
        private Optional<Boolean> centred = Optional.empty();
        private Optional<Boolean> capitals = Optional.empty();
        private Optional<String> font = Optional.empty();
        private Optional<String> list = Optional.empty();
        private Optional<Integer> level = Optional.empty();
    }

    /**
     * How text of a style is shown.
     *
     * @param list the list whose numbers stand before it
     * @param level its level in that list, from 0
     */
    record Shown(boolean centred, boolean capitals, boolean capitalFont, Optional<String> list, int level) {}

    private final Map<String, Shown> shown = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    /** Reads the part that holds styles. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = DocxText.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    String id = DocxText.attribute(xml, "styleId");
                    styles.put(id, style);
                    if ("paragraph".equals(DocxText.attribute(xml, "type"))
                            && DocxText.isOn(DocxText.attribute(xml, "default"), false)) {
                        usual = id;
                    }
                }
                case "basedOn" -> style.basedOn = Optional.of(value);
                case "jc" -> style.centred = Optional.of(value.equals("center"));
                case "caps" -> style.capitals = Optional.of(DocxText.isOn(value, true));
                case "numId" -> style.list = Optional.of(value);
                case "ilvl" -> style.level = Optional.of(DocxNumbering.level(value));
                case "rFonts" ->
                    style.font = Optional.of(DocxText.attribute(xml, "ascii")).filter(font -> !font.isEmpty());
                default -> {
                    // Everything else of a style changes only how it looks.
                }
            }
        }
    }

    /** How text of a style is shown, as it and the styles it is based on say; without a name it is the usual style. */
    Shown of(@Nullable String id) {
        return shown.computeIfAbsent(id == null ? usual : id, this::look);
    }

    private Shown look(String id) {
        List<Style> chain = chain(id);
        return new Shown(
                said(chain, style -> style.centred).orElse(false),
                said(chain, style -> style.capitals).orElse(false),
                Piece.showsCapitals(said(chain, style -> style.font).orElse("")),
                said(chain, style -> style.list),
                said(chain, style -> style.level).orElse(0));
    }

    private static <T> Optional<T> said(List<Style> chain, Function<Style, Optional<T>> what) {
        return chain.stream().map(what).flatMap(Optional::stream).findFirst();
    }

    /** A style and those it is based on; a circle ends where it closes. */
    private List<Style> chain(String id) {
        Set<String> seen = new HashSet<>();
        List<Style> chain = new ArrayList<>();
        Style style = styles.get(id);
        String at = id;
        while (style != null && seen.add(at)) {
            chain.add(style);
            at = style.basedOn.orElse("");
            style = styles.get(at);
        }
        return chain;
    }
}
