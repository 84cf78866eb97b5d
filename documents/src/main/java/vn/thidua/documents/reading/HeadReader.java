package vn.thidua.documents.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the top of a paper: who issues it, its number and symbol, place and day (annex I, parts 1 to 4). Nothing of it is ever
 * taken from the text below: a day there is another paper's.
 */
final class HeadReader {

    /** A head has no more pieces than that. */
    private static final int TOP = 40;

    /** Pages of an annex may stand before the paper itself. */
    private static final int BEFORE = 400;

    private static final int LONGEST = 90;

    /** Marks of urgency, secrecy and drafts are no bodies. */
    private static final Pattern MARK = Pattern.compile(
            "(?:hoa toc|thuong khan|khan|toi mat|tuyet mat|mat|du thao|"
                    + "bieu mau|mau so|mau|phu luc|ban goc|ban chinh|ban sao|sao y|sao luc|luu hanh noi bo|cong bao|hoa toc hen gio)\\b.*");

    private static final Pattern ANNEX = Pattern.compile(
            "(?:phu luc|mau so|bieu so|mau|\\(?kem theo|\\(?ban hanh kem|danh sach|danh muc|cong bao)\\b.*");

    /** An hour before a day of issue, as urgent telegrams have one. */
    private static final Pattern HOUR = Pattern.compile(
            "(?iu)[,;\\s]*(?:(?:vào\\s+)?(?:lúc|hồi)\\s+)?\\d{1,2}\\s*(?:giờ|h|g|:)\\s*(?:\\d{1,2}\\s*)?(?:phút|p|')?[,;\\s]*$");

    /** Where and when a paper was issued, though its line is broken before the year: {@code Cầu Ngang, ngày 26 tháng 3 năm}. */
    private static final Pattern PLACE_AND_DAY = Pattern.compile("(?u)(\\p{Lu}[^,]{1,40}),\\s*ngày\\b.{0,40}");

    private final Finds finds;
    private int start;
    private int end;

    HeadReader(Finds finds) {
        this.finds = finds;
    }

    /** Whether a line in capitals is a mark of urgency or secrecy, which may stand under what a letter is about. */
    static boolean isMark(String line) {
        return Words.areCapitals(line) && MARK.matcher(Words.fold(line)).matches();
    }

    /** The pieces that are the head. */
    void read() {
        start = start();
        end = end();
        int number = number();
        day();
        issuer(number >= 0 ? number : unread());
    }

    /** Where a number stands that cannot be read; the end of the head where there is none. */
    private int unread() {
        for (int i = start; i < end; i++) {
            if (NumberLine.isLike(finds.text(i))) {
                return i;
            }
        }
        return end;
    }

    int start() {
        return anchor().isEmpty() ? 0 : before(anchor().getAsInt());
    }

    /** The first line that only a head has: the state's name, its motto, or number and symbol. */
    private OptionalInt anchor() {
        for (int i = 0; i < Math.min(finds.size(), BEFORE); i++) {
            String line = finds.text(i);
            boolean number =
                    i < TOP && line.length() < LONGEST && NumberLine.of(line).isPresent();
            if (number || line.length() < LONGEST && StateName.stands(line)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The first of the bodies' lines before a line of the head. */
    private int before(int anchor) {
        int first = anchor;
        while (first > 0 && isOfHead(first - 1, anchor)) {
            first--;
        }
        return first;
    }

    private boolean isOfHead(int at, int anchor) {
        Piece piece = finds.piece(at);
        String line = finds.text(at);
        String fold = Words.fold(line);
        boolean elsewhere = piece.page() != finds.piece(anchor).page()
                || piece.cell() == 0 && finds.piece(anchor).cell() != 0 && piece.layer() == Layer.TEXT;
        boolean says = line.chars().anyMatch(Character::isLetter);
        // The same cell of a table, or the one before it: of a head in two cells nothing stands in between.
        int cells = finds.piece(anchor).cell() - piece.cell();
        boolean beside = piece.cell() != 0 && (cells == 0 || cells == 1);
        Matcher issued = PLACE_AND_DAY.matcher(line);
        boolean body = !says
                || Words.areCapitals(line)
                || Bodies.begins(fold)
                || issued.matches() && PlaceName.isOne(issued.group(1));
        boolean kind = PaperKinds.of(line).filter(one -> one.rest().isEmpty()).isPresent();
        return !elsewhere && line.length() < LONGEST && !ANNEX.matcher(fold).matches() && (beside || body && !kind);
    }

    /** Where the head ends: at the kind, or where the text begins. */
    private int end() {
        int most = Math.min(finds.size(), start + TOP);
        for (int i = start; i < most; i++) {
            String fold = Words.fold(finds.text(i));
            boolean text = fold.startsWith("can cu")
                    || fold.startsWith("kinh gui")
                    || finds.text(i).length() > 160;
            Optional<PaperKinds.Named> kind = PaperKinds.of(finds.text(i));
            boolean title = kind.isPresent() && (kind.get().rest().isEmpty() || !numberFollows(i, most));
            if (text || title) {
                return i;
            }
        }
        return most;
    }

    /** A body may be called as a kind is: a programme's board. Its number then comes below it. */
    private boolean numberFollows(int from, int most) {
        for (int i = from + 1; i < Math.min(most, from + 8); i++) {
            if (NumberLine.of(finds.text(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int number() {
        int open = -1;
        for (int i = start; i < end; i++) {
            if (MARK.matcher(Words.fold(finds.text(i))).matches()) {
                continue;
            }
            Optional<NumberLine> line = numberAt(i);
            if (line.isPresent() && line.get().number().isPresent()) {
                finds.put(PaperField.SYMBOL, line.get().symbol(), List.of(i));
                finds.put(PaperField.NUMBER, line.get().number().get(), List.of(i));
                return open < 0 ? i : open;
            }
            open = open < 0 && line.isPresent() ? i : open;
        }
        if (open >= 0) {
            finds.put(PaperField.SYMBOL, numberAt(open).orElseThrow().symbol(), List.of(open));
        }
        return open;
    }

    private Optional<NumberLine> numberAt(int i) {
        String line = finds.text(i);
        OptionalInt below = NumberLine.isBegun(line) ? finds.below(i) : OptionalInt.empty();
        Optional<NumberLine> joined = below.isPresent()
                ? NumberLine.of(line + " " + finds.text(below.getAsInt()))
                        .filter(one -> !finds.text(below.getAsInt()).contains(" "))
                : Optional.empty();
        return joined.or(() -> NumberLine.isBegun(line) && i + 1 < end
                        ? NumberLine.of(line + " " + finds.text(i + 1)).filter(one -> line.indexOf('/') < 0)
                        : Optional.empty())
                .or(() -> NumberLine.of(line));
    }

    private void day() {
        for (int i = start; i < end; i++) {
            if (placeAndDay(i, end, false)) {
                return;
            }
        }
    }

    /** Reads the place and day of a line, with the line below where it was broken in the middle of a day. */
    private boolean placeAndDay(int at, int until, boolean late) {
        String line = finds.text(at);
        OptionalInt below = finds.below(at);
        boolean broken = below.isPresent()
                && below.getAsInt() < until
                && Words.fold(line).contains("ngay")
                && DayWords.at(line).flatMap(DayWords.FoundDay::day).isEmpty()
                && placeAndDay(line + " " + finds.text(below.getAsInt()), List.of(at, below.getAsInt()), late);
        return broken || placeAndDay(line, List.of(at), late);
    }

    /** A day without a place counts only where a day of issue stands: the stamp of whoever received a paper has one too. */
    private boolean isBesideState(int at) {
        if (finds.piece(at).layer() == Layer.OVER_PAGE) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (StateName.stands(finds.text(i))
                    && StateName.strip(finds.text(i)).isEmpty()) {
                return isUnder(finds.piece(at), finds.piece(i))
                        || finds.piece(i).cell() == 0 && finds.piece(at).box().isEmpty();
            }
        }
        return true;
    }

    /** The first part of a place whose name was broken: {@code Bà Rịa - Vũng} above {@code Tàu, ngày …}. */
    private String begunAbove(int at) {
        for (int i = at - 1; i >= Math.max(start, at - 6); i--) {
            if (finds.piece(i).sharesColumn(finds.piece(at))) {
                String line = finds.text(i);
                boolean place = !StateName.stands(line)
                        && !Words.areCapitals(line)
                        && NumberLine.of(line).isEmpty()
                        && PlaceName.isOne(line);
                return place ? line + " " : "";
            }
        }
        return "";
    }

    /**
     * Reports of achievements and forms put place and day above the signature; there, and nowhere else below the head, they
     * are looked for, and only where the head has no line for them.
     *
     * @param signature the first piece of the signature
     */
    void lateDay(int signature) {
        if (finds.has(PaperField.DAY) || finds.has(PaperField.PLACE)) {
            return;
        }
        for (int i = signature - 1; i >= Math.max(end, signature - 6); i--) {
            if (placeAndDay(i, signature, true)) {
                return;
            }
        }
    }

    private boolean placeAndDay(String line, List<Integer> places, boolean below) {
        DayWords.FoundDay said = DayWords.at(line).orElse(null);
        if (said == null) {
            return false;
        }
        String before = HOUR.matcher(line.substring(0, said.at())).replaceFirst("");
        String place = NumberLine.strip(before).replaceAll("[,;\\s]+$", "").strip();
        boolean mark = MARK.matcher(Words.fold(line)).matches();
        boolean where = place.isEmpty() ? !below && isBesideState(places.getFirst()) : PlaceName.isOne(place);
        if (mark || !where) {
            return false;
        }
        finds.put(PaperField.PLACE, below || place.isEmpty() ? place : begunAbove(places.getFirst()) + place, places);
        said.day().ifPresent(day -> finds.put(PaperField.DAY, day.toString(), places));
        return true;
    }

    /** The lines above the number, without the name of the state and what stands under it. */
    private void issuer(int until) {
        Bodies bodies = new Bodies();
        int state = -1;
        for (int i = start; i < end && state < 0; i++) {
            state = StateName.stands(finds.text(i))
                            && StateName.strip(finds.text(i)).isEmpty()
                    ? i
                    : -1;
        }
        gather(bodies, until, state);
        if (bodies.isEmpty()) {
            gather(bodies, until, -1);
        }
        String symbol = finds.found().containsKey(PaperField.SYMBOL)
                ? finds.found().get(PaperField.SYMBOL).value()
                : "";
        bodies.issuer(symbol).ifPresent(body -> finds.put(PaperField.ISSUER, body.name(), body.places()));
        bodies.above(symbol).ifPresent(body -> finds.put(PaperField.ABOVE, body.name(), body.places()));
    }

    private void gather(Bodies bodies, int until, int state) {
        String before = "";
        boolean numbered = until < end;
        for (int i = start; i < until; i++) {
            String line = finds.text(i);
            boolean broken = StateName.goesOn(before, line);
            boolean stands = StateName.stands(line);
            String own = own(line);
            String fold = Words.fold(own);
            if (broken || stands) {
                before = line;
            }
            boolean skipped = broken
                    // Without a number only a body's name says that somebody issued this: a form has none.
                    || !numbered && bodies.isEmpty() && !(Words.areCapitals(own) && Bodies.begins(fold))
                    || fold.length() < 2
                    || own.chars().noneMatch(Character::isLetter)
                    || DayWords.at(own).isPresent()
                    || fold.startsWith("v/v")
                    || MARK.matcher(fold).matches()
                    || SignedBy.isLine(own)
                    || finds.piece(i).layer() == Layer.OVER_PAGE
                    || !stands && state >= 0 && isUnder(finds.piece(i), finds.piece(state));
            if (!skipped) {
                bodies.add(own, i);
            }
        }
    }

    /** Whether a piece stands on the side of the state's name. */
    private static boolean isUnder(Piece piece, Piece state) {
        if (piece.box().isPresent() && state.box().isPresent()) {
            return piece.box().get().left() > state.box().get().left() - 5;
        }
        return state.cell() != 0 && piece.cell() == state.cell();
    }

    private static String own(String line) {
        return NumberLine.strip(StateName.strip(line))
                .replaceAll("[-_*–—.]{3,}", "")
                .replace("*", "")
                .strip();
    }
}
