package vn.thidua.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Names that fit: as large as the line takes, else smaller, else on two lines broken where both are about equally long. */
final class Fitting {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font font;

    Fitting(String file) {
        try (InputStream stream = Objects.requireNonNull(Fitting.class.getResourceAsStream(file), file)) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A text laid out.
     *
     * @param size in points
     */
    record Fitted(List<String> lines, float size) {}

    /**
     * Lays a text out.
     *
     * @param width of the line, in points
     * @param largest size in points
     * @param smallest size in points on one line before it is broken; broken lines may become smaller still
     */
    Fitted fit(String text, float width, float largest, float smallest) {
        float whole = widest(List.of(text), largest);
        if (whole <= width) {
            return new Fitted(List.of(text), largest);
        }
        float one = largest * width / whole;
        if (one >= smallest || !text.contains(" ")) {
            return new Fitted(List.of(text), one);
        }
        List<String> two = halves(text, largest);
        return new Fitted(two, Math.min(smallest, largest * width / widest(two, largest)));
    }

    private List<String> halves(String text, float size) {
        List<String> best = List.of(text);
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            List<String> two = new ArrayList<>(List.of(text.substring(0, at), text.substring(at + 1)));
            if (widest(two, size) < widest(best, size)) {
                best = two;
            }
        }
        return best;
    }

    /** Breaks a text into lines of at most that width; a word that is longer by itself is broken too. */
    List<String> wrap(String text, float width, float size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            while (widest(List.of(line.isEmpty() ? rest : line + " " + rest), size) > width) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    continue;
                }
                int fits = rest.length() - 1;
                while (fits > 1 && widest(List.of(rest.substring(0, fits)), size) > width) {
                    fits--;
                }
                if (fits < 1) {
                    break;
                }
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same with lines of about equal length, so that no word stands alone on the last one. */
    List<String> balanced(String text, float width, float size) {
        List<String> best = wrap(text, width, size);
        for (float narrower = width * 0.97f; narrower > width / 2; narrower -= width * 0.03f) {
            List<String> lines = wrap(text, narrower, size);
            if (lines.size() > best.size() || widest(lines, size) > narrower) {
                break;
            }
            best = lines;
        }
        return best;
    }

    /** The least width in points on which a text takes at most that many lines without a broken word. */
    float narrowest(String text, int lines, float size) {
        String[] words = text.strip().split("\\s+");
        float least = widest(List.of(words), size);
        float most = widest(List.of(String.join(" ", words)), size);
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                float width = widest(List.of(String.join(" ", List.of(words).subList(from, to))), size);
                if (width >= least && width < most && wrap(text, width, size).size() <= lines) {
                    most = width;
                }
            }
        }
        return most;
    }

    /** The width in points of the widest line. */
    float widest(List<String> lines, float size) {
        Font sized = font.deriveFont(size);
        return (float) lines.stream()
                .mapToDouble(line -> sized.getStringBounds(line, CONTEXT).getWidth())
                .max()
                .orElse(0);
    }
}
