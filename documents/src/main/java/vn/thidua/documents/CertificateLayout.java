package vn.thidua.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where each line of a certificate stands on A4 landscape, in millimetres. Whatever the texts are, they stay within the
 * frame: what is long becomes smaller and takes more lines, and what is signed begins higher where its capacity is long. Where
 * letters would become small, the head is set tighter and gives its room to the texts; no text becomes smaller than can be
 * read before all others are as small as can be.
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

    /** The smallest letters, in points, that are easily read on a wall. */
    static final float READABLE = 11;

    /** The size of recipient and achievement, in points, from which the usual head stays. */
    private static final float COMFORTABLE = 14;

    private static final float LEFT_FOOT = 100;
    private static final float RIGHT_FOOT = 118;
    private static final float MOST_CAPACITY = 34;

    private final List<Line> lines = new ArrayList<>();
    private final Head head;
    private float codeTop;
    private float texts;

    private CertificateLayout(Head head) {
        this.head = head;
    }

    /**
     * Where the head stands and what it leaves to the texts below.
     *
     * @param giver top, room and size of the giver's name
     * @param gives top and size of the word below
     * @param form top, room and size of the form's name
     * @param end where the texts begin
     * @param width of the texts
     * @param capacity of the signer: room for a line, and size
     * @param signing room for signature and seal
     */
    private record Head(Strip giver, Strip gives, Strip form, float end, float width, Strip capacity, float signing) {

        static final Head USUAL = new Head(
                new Strip(58, 9, 17), new Strip(68, 6, 14), new Strip(74, 17, 38), 92, 236, new Strip(0, 5.6f, 13), 21);

        static final Head TIGHT = new Head(
                new Strip(57, 7.5f, 14),
                new Strip(64, 5, 12),
                new Strip(69, 11.5f, 26),
                81,
                253,
                new Strip(0, 4.7f, READABLE),
                20);
    }

    /** A strip of the page with the size of its letters. */
    private record Strip(float top, float room, float size) {}

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

    /** A text of a block, at the size it has where there is room, and the least before all become smaller. */
    private record Item(Fitting font, String style, float size, float least, float after, String text) {

        /** What shrinks with all others. */
        Item(Fitting font, String style, float size, float after, String text) {
            this(font, style, size, 0, after, text);
        }

        /** The size for a part of the usual one; below its least only with a part below zero. */
        float sized(float part) {
            return part > 0 ? Math.max(size * part, Math.min(size, least)) : Math.min(size, least) * (1 + part);
        }
    }

    /** All lines of a certificate; only what differs from one to the next where the form is printed already. */
    static CertificateLayout of(Certificate one, boolean textOnly) {
        CertificateLayout usual = new CertificateLayout(Head.USUAL).set(one, textOnly);
        // What is printed already cannot make room.
        if (textOnly || usual.isRoomy()) {
            return usual;
        }
        CertificateLayout tight = new CertificateLayout(Head.TIGHT).set(one, false);
        boolean larger = tight.texts > usual.texts && tight.smallest() >= Math.min(READABLE, usual.smallest());
        return larger || tight.smallest() > usual.smallest() ? tight : usual;
    }

    /** Whether nothing had to become much smaller. */
    private boolean isRoomy() {
        return texts >= COMFORTABLE && smallest() >= READABLE;
    }

    private CertificateLayout set(Certificate one, boolean textOnly) {
        if (!textOnly) {
            printed(one);
        }
        float foot = right(one, textOnly);
        middle(one, foot);
        left(one, foot);
        return this;
    }

    /** The size of the smallest letters, in points on A4. */
    float smallest() {
        return (float) lines.stream().mapToDouble(Line::size).min().orElse(0);
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
        strip(head.giver(), "b", one.giver());
        lines.add(new Line(INSIDE, whole, head.gives().top(), head.gives().size(), "b", false, "TẶNG"));
        strip(head.form(), "form", one.form());
    }

    private void strip(Strip strip, String style, String text) {
        List<Item> items = List.of(new Item(BOLD, style, strip.size(), 0, text.toUpperCase(VIETNAMESE)));
        block(INSIDE, WIDTH - 2 * INSIDE, strip.top(), strip.room(), items, false);
    }

    /** Recipient, place and achievement, in the room between the form's name and the signature. */
    private void middle(Certificate one, float foot) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(BOLD, "b", 27, 15, 1, one.recipient()));
        if (!one.place().isEmpty()) {
            items.add(new Item(PLAIN, "", 16, 12, 1.5f, one.place()));
        }
        items.add(new Item(ITALIC, "i", 16, 12, 0, one.achievement()));
        int before = lines.size();
        block((WIDTH - head.width()) / 2, head.width(), head.end(), foot - head.end() - 2, items, false);
        texts = (float)
                lines.stream().skip(before).mapToDouble(Line::size).min().orElse(0);
    }

    /** Place, day, capacity and name of the signer; where they begin. */
    private float right(Certificate one, boolean textOnly) {
        float left = WIDTH - INSIDE - 6 - RIGHT_FOOT;
        List<Item> capacity = textOnly
                ? List.of()
                : one.capacity()
                        .lines()
                        .map(line -> new Item(BOLD, "b", head.capacity().size(), 0, line.toUpperCase(VIETNAMESE)))
                        .toList();
        int wrapped = capacity.stream()
                .mapToInt(item -> item.font()
                        .balanced(item.text(), points(RIGHT_FOOT), item.size())
                        .size())
                .sum();
        float needed = Math.min(MOST_CAPACITY, head.capacity().room() * Math.max(2, wrapped));
        float end = HEIGHT - INSIDE - 8;
        float top = end - head.signing() - needed - 6.5f;
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

    private static float points(float width) {
        return width / 25.4f * 72 * SPARE;
    }

    /** Sets texts below each other as large as the room takes; where they end. */
    private float block(float left, float width, float top, float room, List<Item> items, boolean fromTop) {
        float points = points(width);
        // Those that have a least size go below it together, once all the others are as small as they may be.
        float smallestPart = items.stream().anyMatch(item -> item.least() > 0) ? SMALLEST - 1 : SMALLEST;
        for (float part = 1; ; part -= 0.02f) {
            List<Line> set = new ArrayList<>();
            float y = top;
            for (Item item : items) {
                float size = item.sized(part);
                for (String text : item.font().balanced(item.text(), points, size)) {
                    set.add(new Line(left, width, y, size, item.style(), false, text));
                    y += size * LINE / 72 * 25.4f;
                }
                y += item.after() * Math.max(SMALLEST, part);
            }
            if (y - top <= room || part <= smallestPart) {
                float down = fromTop ? 0 : Math.min(8, Math.max(0, (room - (y - top)) / 2));
                set.forEach(line -> lines.add(new Line(
                        line.left(), line.width(), line.top() + down, line.size(), line.style(), false, line.text())));
                return y;
            }
        }
    }
}
