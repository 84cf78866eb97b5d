package vn.thidua.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where each line of a certificate stands on A4 landscape, in millimetres. Whatever the texts are, they stay within the
 * frame: what is long becomes smaller and takes more lines, and what is signed begins higher where its capacity is long.
 */
final class CertificateLayout {

    /** What frame and texts have between them, from the edge of the page. */
    static final float INSIDE = 21;

    static final float WIDTH = 297;
    static final float HEIGHT = 210;

    /** Middle and radius of the place of the emblem. */
    static final float EMBLEM_Y = 46;

    static final float EMBLEM_RADIUS = 9.5f;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final float LINE = 1.2f;
    private static final float SMALLEST = 0.2f;

    /** The renderer's rounding. */
    private static final float SPARE = 0.97f;

    private static final Fitting BOLD = new Fitting("LiberationSerif-Bold.ttf");
    private static final Fitting PLAIN = new Fitting("LiberationSerif-Regular.ttf");
    private static final Fitting ITALIC = new Fitting("LiberationSerif-Italic.ttf");

    private static final float MIDDLE_WIDTH = 236;
    private static final float FORM_END = 92;
    private static final float LEFT_FOOT = 100;
    private static final float RIGHT_FOOT = 118;
    private static final float SIGNING = 21;

    private final List<Line> lines = new ArrayList<>();
    private float codeTop;

    private CertificateLayout() {}

    /**
     * One line of text, centred in a strip.
     *
     * @param left edge of the strip, in millimetres
     * @param width of the strip, in millimetres
     * @param top of the line, in millimetres
     * @param size in points
     * @param style {@code b}, {@code i}, {@code form} or empty
     * @param toLeft whether it begins at the left of the strip instead
     */
    record Line(float left, float width, float top, float size, String style, boolean toLeft, String text) {}

    /** A text of a block, at the size it has where there is room. */
    private record Item(Fitting font, String style, float size, float after, String text) {}

    /** All lines of a certificate; only what differs from one to the next where the form is printed already. */
    static CertificateLayout of(Certificate one, boolean textOnly) {
        CertificateLayout layout = new CertificateLayout();
        if (!textOnly) {
            layout.printed(one);
        }
        float foot = layout.right(one, textOnly);
        layout.middle(one, foot);
        layout.left(one, foot);
        return layout;
    }

    List<Line> lines() {
        return lines;
    }

    /** Where the code for proving stands at the left. */
    float codeTop() {
        return codeTop;
    }

    private void printed(Certificate one) {
        float whole = WIDTH - 2 * INSIDE;
        lines.add(new Line(INSIDE, whole, 21, 13, "b", false, Format.STATE));
        lines.add(new Line(INSIDE, whole, 27, 14, "b", false, Format.MOTTO));
        block(
                INSIDE,
                whole,
                58,
                9,
                List.of(new Item(BOLD, "b", 17, 0, one.giver().toUpperCase(VIETNAMESE))),
                false);
        lines.add(new Line(INSIDE, whole, 68, 14, "b", false, "TẶNG"));
        block(
                INSIDE,
                whole,
                74,
                FORM_END - 75,
                List.of(new Item(BOLD, "form", 38, 0, one.form().toUpperCase(VIETNAMESE))),
                false);
    }

    /** Recipient, place and achievement, in the room between the form's name and the signature. */
    private void middle(Certificate one, float foot) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(BOLD, "b", 27, 1, one.recipient()));
        if (!one.place().isEmpty()) {
            items.add(new Item(PLAIN, "", 16, 1.5f, one.place()));
        }
        items.add(new Item(ITALIC, "i", 16, 0, one.achievement()));
        block((WIDTH - MIDDLE_WIDTH) / 2, MIDDLE_WIDTH, FORM_END, foot - FORM_END - 2, items, false);
    }

    /** Place, day, capacity and name of the signer; where they begin. */
    private float right(Certificate one, boolean textOnly) {
        float left = WIDTH - INSIDE - 6 - RIGHT_FOOT;
        List<Item> capacity = textOnly
                ? List.of()
                : one.capacity()
                        .lines()
                        .map(line -> new Item(BOLD, "b", 13, 0, line.toUpperCase(VIETNAMESE)))
                        .toList();
        float most = 32;
        float needed = Math.min(most, 5.6f * Math.max(2, capacity.size()));
        float end = HEIGHT - INSIDE - 8;
        float top = end - SIGNING - needed - 6.5f;
        block(left, RIGHT_FOOT, top, 6.5f, List.of(new Item(ITALIC, "i", 14, 0, one.placeAndDay())), false);
        block(left, RIGHT_FOOT, top + 6.5f, needed, capacity, true);
        block(left, RIGHT_FOOT, end, 8, List.of(new Item(BOLD, "b", 14, 0, one.signer())), true);
        return top;
    }

    /** Number and day of the decision, number in the register, and the code below. */
    private void left(Certificate one, float foot) {
        float top = Math.max(foot, HEIGHT - INSIDE - 45);
        List<Item> items =
                List.of(new Item(PLAIN, "", 12, 0, one.decision()), new Item(PLAIN, "", 12, 0, one.register()));
        int before = lines.size();
        float end = block(INSIDE + 6, LEFT_FOOT, top, 19, items, true);
        for (int i = before; i < lines.size(); i++) {
            Line line = lines.get(i);
            lines.set(i, new Line(line.left(), line.width(), line.top(), line.size(), line.style(), true, line.text()));
        }
        codeTop = Math.min(end + 1.5f, HEIGHT - INSIDE - 21);
    }

    /** Sets texts below each other as large as the room takes; where they end. */
    private float block(float left, float width, float top, float room, List<Item> items, boolean fromTop) {
        float points = width / 25.4f * 72 * SPARE;
        for (float part = 1; ; part -= 0.02f) {
            List<Line> set = new ArrayList<>();
            float y = top;
            for (Item item : items) {
                float size = item.size() * part;
                for (String text : item.font().balanced(item.text(), points, size)) {
                    set.add(new Line(left, width, y, size, item.style(), false, text));
                    y += size * LINE / 72 * 25.4f;
                }
                y += item.after() * part;
            }
            if (y - top <= room || part <= SMALLEST) {
                float down = fromTop ? 0 : Math.min(8, Math.max(0, (room - (y - top)) / 2));
                set.forEach(line -> lines.add(new Line(
                        line.left(), line.width(), line.top() + down, line.size(), line.style(), false, line.text())));
                return y;
            }
        }
    }
}
