package vn.thidua.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Text in pictures that the program draws, in the letters that it ships. */
final class DrawnText {

    private static final String MORE = "…";

    private DrawnText() {}

    /** A font that is shipped, of one point. */
    static Font font(String name) {
        try (InputStream file = Objects.requireNonNull(
                DrawnText.class.getResourceAsStream("/vn/thidua/documents/LiberationSerif-" + name + ".ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font that is shipped cannot be read", e);
        }
    }

    /** Draws on a picture with smooth edges; whoever asks disposes of it. */
    static Graphics2D on(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return graphics;
    }

    /** As much of a text as there is room for. */
    static String fitting(String text, FontMetrics metrics, int room) {
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && metrics.stringWidth(text.substring(0, length).stripTrailing() + MORE) > room) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + MORE;
    }

    /** A text broken between words into so many lines at most; the last one is cut where there is more. */
    static List<String> lines(String text, FontMetrics metrics, int room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) <= room || line.isEmpty() || lines.size() == most - 1) {
                line.setLength(0);
                line.append(longer);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        return lines.stream().map(one -> fitting(one, metrics, room)).toList();
    }
}
