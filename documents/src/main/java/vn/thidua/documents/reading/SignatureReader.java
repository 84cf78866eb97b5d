package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads on whose behalf and as what somebody signs, and who (annex I, part 7). */
final class SignatureReader {

    private static final int NEAR = 14;

    private final Finds finds;

    SignatureReader(Finds finds) {
        this.finds = finds;
    }

    /** Reads it; the first of its pieces, empty where nobody signs. */
    OptionalInt read() {
        int from = finds.place(PaperField.KIND)
                        .orElse(finds.place(PaperField.SUBJECT).orElse(0))
                + 1;
        OptionalInt first = beside(from);
        if (first.isEmpty()) {
            first = last(from);
        }
        first.ifPresent(this::take);
        return first;
    }

    /** The signature beside or under "Nơi nhận". */
    private OptionalInt beside(int from) {
        for (int i = from; i < finds.size(); i++) {
            if (!Words.fold(finds.text(i)).startsWith("noi nhan")) {
                continue;
            }
            int first = Math.max(from, i - 4);
            int last = Math.min(finds.size(), i + NEAR);
            OptionalInt near = IntStream.range(first, last).filter(this::begins).findFirst();
            if (near.isEmpty()) {
                near = IntStream.range(first, last)
                        .filter(at -> Offices.isOne(finds.text(at)) && isSigned(at))
                        .findFirst();
            }
            if (near.isPresent()) {
                return near;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt last(int from) {
        for (int i = finds.size() - 1; i >= from; i--) {
            if (begins(i) || Offices.isOne(finds.text(i)) && isSigned(i)) {
                int first = i;
                while (first > from
                        && begins(first - 1)
                        && finds.piece(first - 1).sharesColumn(finds.piece(i))) {
                    first--;
                }
                return OptionalInt.of(first);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a person's name follows in the same column: a long office, "GIÁM ĐỐC SỞ NỘI VỤ", is then no heading. */
    private boolean isSigned(int at) {
        return finds.column(at, NEAR).stream().skip(1).anyMatch(below -> PersonName.isLikely(finds.text(below)));
    }

    private boolean begins(int at) {
        return Offices.begin(finds.text(at));
    }

    private void take(int first) {
        List<Integer> column = finds.column(first, NEAR * 2);
        List<Integer> places = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int at : column) {
            String line = finds.text(at);
            if (!lines.isEmpty() && isOver(line, lines.getLast(), lines.size())) {
                break;
            }
            String behalf = Offices.behalf(line);
            String said = Words.plain(behalf.isEmpty() ? line : behalf);
            if (lines.isEmpty() || Offices.begin(line) || Offices.isOne(line)) {
                lines.add(said);
            } else {
                lines.set(lines.size() - 1, lines.getLast() + " " + said);
            }
            places.add(at);
        }
        finds.put(PaperField.AUTHORITY, String.join("; ", lines), places);
        for (int at : column) {
            Optional<String> name = at > places.getLast() ? PersonName.of(finds.text(at)) : Optional.empty();
            if (name.isPresent()) {
                finds.put(PaperField.SIGNER, name.get(), List.of(at));
                return;
            }
        }
    }

    /** Whether a line is no more of the office: a name in capitals, or not in capitals at all. */
    private static boolean isOver(String line, String before, int lines) {
        if (!Words.areCapitals(line)) {
            return true;
        }
        boolean office = Offices.begin(line) || Offices.isOne(line);
        boolean open = Offices.goesOn(before);
        return !office
                && (PersonName.isLikely(line)
                        || !open && lines > 0 && PersonName.of(line).isPresent() && !isTail(before, line));
    }

    /** A long office may be broken: {@code CHỦ TỊCH ỦY BAN} and {@code NHÂN DÂN XÃ}. */
    private static boolean isTail(String before, String line) {
        String fold = Words.fold(before);
        return Bodies.begins(Words.fold(line))
                || fold.endsWith("uy ban")
                || fold.endsWith("hoi dong")
                || fold.endsWith(" va");
    }
}
