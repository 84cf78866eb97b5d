package vn.thidua.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Bars lying one below the other, drawn as a picture for a paper. */
public final class BarChart {

    private static final int WIDTH = 1500;
    private static final int ROW = 46;
    private static final int LABELS = 720;
    private static final int VALUES = 130;
    private static final int GAP = 16;
    private static final int BAR = 26;
    private static final Color INK = new Color(0x1A1A1A);
    private static final Color FILL = new Color(0x2B5C9E);
    private static final Color TRACK = new Color(0xE6EAF0);
    private static final Font FONT = DrawnText.font("Regular").deriveFont(26f);

    private BarChart() {}

    /**
     * One bar.
     *
     * @param share its length, 0 to 1 of the longest there can be
     * @param value what stands behind it
     */
    public record Bar(String label, double share, String value) {

        public Bar {
            share = Math.clamp(share, 0, 1);
        }
    }

    /**
     * The picture.
     *
     * @param text what it shows, for readers of screens
     */
    public static Paper.Picture of(String text, List<Bar> bars) {
        int height = Math.max(1, bars.size()) * ROW;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = DrawnText.on(image);
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, height);
            graphics.setFont(FONT);
            for (int i = 0; i < bars.size(); i++) {
                draw(graphics, bars.get(i), i * ROW);
            }
        } finally {
            graphics.dispose();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return new Paper.Picture(Base64.getEncoder().encodeToString(out.toByteArray()), WIDTH, height, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D graphics, Bar bar, int top) {
        FontMetrics metrics = graphics.getFontMetrics();
        int base = top + (ROW - metrics.getHeight()) / 2 + metrics.getAscent();
        String label = DrawnText.fitting(bar.label(), metrics, LABELS);
        graphics.setColor(INK);
        graphics.drawString(label, LABELS - metrics.stringWidth(label), base);
        int from = LABELS + GAP;
        int length = WIDTH - VALUES - GAP - from;
        graphics.setColor(TRACK);
        graphics.fillRect(from, top + (ROW - BAR) / 2, length, BAR);
        graphics.setColor(FILL);
        graphics.fillRect(from, top + (ROW - BAR) / 2, (int) Math.round(length * bar.share()), BAR);
        graphics.setColor(INK);
        graphics.drawString(bar.value(), WIDTH - VALUES, base);
    }
}
