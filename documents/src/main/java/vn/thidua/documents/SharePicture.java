package vn.thidua.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The picture by which a public page shows itself where its address is shared (Open Graph), 1200 by 630 pixels. */
public final class SharePicture {

    /** Its width in pixels. */
    public static final int WIDTH = 1200;

    /** Its height in pixels. */
    public static final int HEIGHT = 630;

    /** More lines find no room. */
    public static final int MOST_LINES = 5;

    private static final int MARGIN = 72;
    private static final int BAND = 16;
    private static final int STAR = 34;
    private static final int TITLE_LINES = 2;
    private static final int POINTS = 10;
    private static final double INNER = 0.4;
    private static final Color NAVY = new Color(0x16365C);
    private static final Color GOLD = new Color(0xE0B04C);
    private static final Color INK = new Color(0x1D2733);
    private static final Color SOFT = new Color(0x55606C);
    private static final Color LINE = new Color(0xDCBF83);
    private static final Font REGULAR = DrawnText.font("Regular");
    private static final Font BOLD = DrawnText.font("Bold");
    private static final float SMALL = 30;
    private static final float LARGE = 56;
    private static final float MIDDLE = 36;
    private static final float SPACING = 1.35f;

    private SharePicture() {}

    /**
     * The picture as a .png.
     *
     * @param over whose page it is
     * @param title what stands there
     * @param lines what is most worth knowing of it; only {@value #MOST_LINES} of them are drawn
     */
    public static byte[] of(String over, String title, List<String> lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = DrawnText.on(image);
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(NAVY);
            graphics.fillRect(0, 0, WIDTH, BAND);
            star(graphics);
            int room = WIDTH - 2 * MARGIN;
            FontMetrics small = graphics.getFontMetrics(REGULAR.deriveFont(SMALL));
            write(graphics, small, SOFT, DrawnText.fitting(over, small, room - 3 * STAR), MARGIN + 3 * STAR, 118);
            float y = 128 + LARGE * SPACING;
            FontMetrics large = graphics.getFontMetrics(BOLD.deriveFont(LARGE));
            for (String line : DrawnText.lines(title, large, room, TITLE_LINES)) {
                write(graphics, large, NAVY, line, MARGIN, y);
                y += LARGE * SPACING;
            }
            graphics.setColor(LINE);
            graphics.setStroke(new BasicStroke(3));
            int rule = Math.round(y - LARGE);
            graphics.drawLine(MARGIN, rule, WIDTH - MARGIN, rule);
            FontMetrics middle = graphics.getFontMetrics(REGULAR.deriveFont(MIDDLE));
            y = rule + MIDDLE * SPACING + STAR / 2f;
            for (String line : lines.stream().limit(MOST_LINES).toList()) {
                write(graphics, middle, INK, DrawnText.fitting(line, middle, room), MARGIN, y);
                y += MIDDLE * SPACING;
            }
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Graphics2D graphics, FontMetrics metrics, Color color, String text, int x, float y) {
        graphics.setFont(metrics.getFont());
        graphics.setColor(color);
        graphics.drawString(text, x, y);
    }

    /** The star of the pages, in their colours. */
    private static void star(Graphics2D graphics) {
        int x = MARGIN + STAR;
        int y = 108;
        Path2D star = new Path2D.Double();
        for (int i = 0; i < POINTS; i++) {
            double angle = Math.PI * (2.0 * i / POINTS - 0.5);
            double length = i % 2 == 0 ? STAR : STAR * INNER;
            double to = x + length * Math.cos(angle);
            double down = y + length * Math.sin(angle);
            if (i == 0) {
                star.moveTo(to, down);
            } else {
                star.lineTo(to, down);
            }
        }
        star.closePath();
        graphics.setColor(GOLD);
        graphics.fill(star);
    }
}
