package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads on whose behalf and as what somebody signs, and who (annex I, part 7). */
final class SignatureReader {

    private static final int NEAR = 14;
    private static final Pattern BEHALF =
            Pattern.compile("(?:^|\\s)((?:TM|T/M|KT|K/T|TL|T/L|TUQ|TUN|Q)\\s*[./]\\s*\\p{Lu}.*)$");
    private static final Pattern OFFICE = Pattern.compile(
            "(?:quyen )?(?:pho )?(?:chu tich(?: hoi dong)?|tong giam doc|giam doc|truong phong|truong ban|"
                    + "chanh van phong|bi thu|thu truong(?: co quan| don vi)?|hieu truong|chanh thanh tra|cuc truong|chi cuc truong|"
                    + "to truong|vien truong|bo truong|vu truong|chu nhiem|truong doan|tram truong|doi truong|thu ky)");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:Ths|ThS|TS|PGS|GS|BS|CN|KS)\\.?\\s*)*(\\p{Lu}[\\p{L}’']*(?:\\s+\\p{Lu}[\\p{L}’']*){1,5})");

    private final Finds finds;

    SignatureReader(Finds finds) {
        this.finds = finds;
    }

    void read() {
        int from = finds.place(Field.KIND).orElse(finds.place(Field.SUBJECT).orElse(0)) + 1;
        int receivers = -1;
        for (int i = from; i < finds.size() && receivers < 0; i++) {
            if (Words.fold(finds.text(i)).startsWith("noi nhan")) {
                receivers = i;
            }
        }
        if (receivers >= 0) {
            for (int i = Math.max(from, receivers - 4); i < Math.min(finds.size(), receivers + NEAR); i++) {
                if (begins(i)) {
                    take(i);
                    return;
                }
            }
        }
        for (int i = finds.size() - 1; i >= from; i--) {
            if (begins(i)) {
                int first = i;
                while (first > from
                        && begins(first - 1)
                        && finds.piece(first - 1).sharesColumn(finds.piece(i))) {
                    first--;
                }
                take(first);
                return;
            }
        }
    }

    private boolean begins(int at) {
        String line = finds.text(at);
        return BEHALF.matcher(line).find()
                || Words.areCapitals(line) && OFFICE.matcher(Words.fold(line)).matches();
    }

    /** Whether a line of capitals begins with an office: {@code CHỦ TỊCH UBND HUYỆN}. */
    private static boolean isOffice(String line) {
        return Words.areCapitals(line) && OFFICE.matcher(Words.fold(line)).lookingAt();
    }

    private void take(int first) {
        List<Integer> places = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Integer> column = finds.column(first, NEAR * 2);
        for (int at : column) {
            String line = finds.text(at);
            if (!lines.isEmpty() && !Words.areCapitals(line) && !begins(at)) {
                break;
            }
            boolean newLine = lines.isEmpty() || begins(at) || isOffice(line);
            if (!newLine && NAME.matcher(line).matches() && lines.size() > 1 && !goesOn(lines.getLast())) {
                break;
            }
            Matcher behalf = BEHALF.matcher(line);
            String said = behalf.find() ? behalf.group(1) : line;
            if (newLine) {
                lines.add(Words.plain(said));
            } else {
                lines.set(lines.size() - 1, lines.getLast() + " " + Words.plain(said));
            }
            places.add(at);
        }
        finds.put(Field.AUTHORITY, String.join("; ", lines), places);
        for (int at : column) {
            Matcher name = NAME.matcher(finds.text(at));
            if (at > places.getLast()
                    && name.matches()
                    && !Words.fold(finds.text(at)).startsWith("noi nhan")) {
                finds.put(Field.SIGNER, name.group(1), List.of(at));
                return;
            }
        }
    }

    /** Whether a line of capitals may go on in the next: a body's name after {@code TM.} does, an office does not. */
    private static boolean goesOn(String line) {
        return line.matches("^(TM|T/M)\\b.*");
    }
}
