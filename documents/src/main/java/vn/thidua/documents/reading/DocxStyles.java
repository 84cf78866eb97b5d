package vn.thidua.documents.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    }

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
                case "rFonts" ->
                    style.font = Optional.of(DocxText.attribute(xml, "ascii")).filter(font -> !font.isEmpty());
                default -> {
                    // Everything else of a style changes only how it looks.
                }
            }
        }
    }

    boolean isCentred(@Nullable String id) {
        return chain(id)
                .map(style -> style.centred)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }

    boolean areCapitals(@Nullable String id) {
        return chain(id)
                .map(style -> style.capitals)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }

    /** The font of a style; empty where it says none. */
    String font(@Nullable String id) {
        return chain(id)
                .map(style -> style.font)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** A style and those it is based on; a circle ends where it closes. */
    private java.util.stream.Stream<Style> chain(@Nullable String id) {
        Set<String> seen = new HashSet<>();
        java.util.stream.Stream.Builder<Style> chain = java.util.stream.Stream.builder();
        String at = id == null ? usual : id;
        while (styles.containsKey(at) && seen.add(at)) {
            Style style = styles.get(at);
            chain.add(style);
            at = style.basedOn.orElse("");
        }
        return chain.build();
    }
}
