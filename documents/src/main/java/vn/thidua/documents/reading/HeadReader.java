package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the top of a paper: who issues it, its number and symbol, place and day (annex I, parts 1 to 4). */
final class HeadReader {

    private static final int TOP = 40;
    private static final Pattern NUMBER = Pattern.compile("(?iu)(?:^|\\s)số\\s*[:.;]?\\s*(\\d{1,5}[a-z]?)?[\\s.…_]*"
            + "(/\\s*(?:19|20)\\d{2})?\\s*([/–-])\\s*(\\p{L}[\\p{L}\\d&]*(?:\\s{0,2}[-–/]\\s{0,2}[\\p{L}\\d&]+)*)");
    private static final Pattern NUMBER_ALONE = Pattern.compile("(?iu)số\\s*[:.;]?\\s*\\d{0,5}[\\s.…_]*");
    private static final Pattern STATE = Pattern.compile("(?iu)cộng\\s+h(?:òa|oà)\\s+xã\\s+hội.*$");
    private static final Pattern MOTTO = Pattern.compile("(?iu)độc\\s+lập\\s*[-–—].*$");
    private static final Pattern PARTY = Pattern.compile("(?iu)đảng\\s+cộng\\s+sản\\s+việt\\s+nam\\s*$");

    /** Lines of a digital signature that is shown on the paper. */
    private static final Pattern STAMP =
            Pattern.compile("(?:nguoi ky|ky boi|nguoi gui|email|co quan|don vi|thoi gian ky|ngay ky|gio ky|"
                    + "chu ky so|digitally signed|signature|reason|location|date|dn)\\b.*[:=].*");

    /** With these a name of a body begins; other lines go on with the one above. */
    private static final Pattern BODY = Pattern.compile(
            "(?:ubnd|hdnd|uy ban|hoi dong|so|phong|ban|chi cuc|cuc|tong cuc|trung tam|"
                    + "truong|van phong|dang uy|huyen uy|thanh uy|tinh uy|thi uy|dang bo|cong an|toa an|vien|bo|thanh tra|"
                    + "benh vien|tram|hoi|lien doan|doan|mat tran|to|kho bac|bao hiem|ngan hang|cong ty|chi nhanh|doi)\\b.*");

    private final Finds finds;

    HeadReader(Finds finds) {
        this.finds = finds;
    }

    void read() {
        int end = end();
        int number = number(end);
        day(end);
        issuer(number >= 0 ? number : end);
        if (!finds.has(Field.DAY) && !finds.has(Field.PLACE)) {
            // Reports of achievements and forms put place and day above the signature.
            for (int i = finds.size() - 1; i >= end && !finds.has(Field.DAY); i--) {
                placeAndDay(finds.text(i), List.of(i), true);
            }
        }
    }

    /** Where the head ends: at the kind, or where the text begins. */
    private int end() {
        int most = Math.min(finds.size(), TOP);
        for (int i = 0; i < most; i++) {
            String fold = Words.fold(finds.text(i));
            boolean begins = fold.startsWith("can cu")
                    || fold.startsWith("kinh gui")
                    || Kinds.of(finds.text(i))
                            .filter(one -> one.rest().isEmpty())
                            .isPresent();
            if (begins) {
                return i;
            }
        }
        return most;
    }

    private int number(int end) {
        for (int i = 0; i < end; i++) {
            boolean parted = NUMBER_ALONE.matcher(finds.text(i)).matches() && i + 1 < finds.size();
            Matcher matcher = NUMBER.matcher(parted ? finds.text(i) + " " + finds.text(i + 1) : finds.text(i));
            if (matcher.find()) {
                String symbol = Words.plain(matcher.group(4)).replace('–', '-').replaceAll("\\s*([-/])\\s*", "$1");
                finds.put(Field.SYMBOL, symbol, List.of(i));
                if (matcher.group(1) != null) {
                    String year =
                            matcher.group(2) == null ? "" : matcher.group(2).replaceAll("\\s", "");
                    String parting = matcher.group(3).equals("/") ? "/" : "-";
                    finds.put(Field.NUMBER, matcher.group(1) + year + parting + symbol, List.of(i));
                }
                return i;
            }
        }
        return -1;
    }

    private void day(int end) {
        for (int i = 0; i < end; i++) {
            if (placeAndDay(finds.text(i), List.of(i), false)) {
                return;
            }
        }
        for (int i = 0; i < end; i++) {
            OptionalInt below = finds.below(i);
            boolean begun = Words.fold(finds.text(i)).contains("ngay") && below.isPresent();
            if (begun
                    && placeAndDay(
                            finds.text(i) + " " + finds.text(below.getAsInt()), List.of(i, below.getAsInt()), false)) {
                return;
            }
        }
    }

    private boolean placeAndDay(String line, List<Integer> places, boolean whole) {
        DayWords.Said said = DayWords.at(line).orElse(null);
        if (said == null || whole && (said.day().isEmpty() || said.at() > 40)) {
            return false;
        }
        String before = NUMBER.matcher(line.substring(0, said.at())).replaceAll("");
        String place = before.replaceAll("[,;\\s]+$", "").strip();
        if (place.length() > 60 || whole && place.isEmpty() && said.at() > 0) {
            return false;
        }
        finds.put(Field.PLACE, place, places);
        said.day().ifPresent(day -> finds.put(Field.DAY, day.toString(), places));
        return true;
    }

    /** The lines above the number, without the name of the state: the last body is the issuer, those before stand above it. */
    private void issuer(int end) {
        List<StringBuilder> bodies = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            String line = own(finds.text(i));
            String fold = Words.fold(line);
            boolean skipped = fold.length() < 2
                    || !line.chars().anyMatch(Character::isLetter)
                    || DayWords.at(line).isPresent()
                    || fold.startsWith("v/v")
                    || STAMP.matcher(fold).matches();
            if (skipped) {
                continue;
            }
            boolean goesOn = !bodies.isEmpty()
                    && (!BODY.matcher(fold).matches()
                            || Words.fold(bodies.getLast().toString()).matches(".*\\b(va|cua|thuoc)"));
            if (goesOn) {
                bodies.getLast().append(' ').append(line);
                places.getLast().add(i);
            } else {
                bodies.add(new StringBuilder(line));
                places.add(new ArrayList<>(List.of(i)));
            }
        }
        if (bodies.isEmpty()) {
            return;
        }
        finds.put(Field.ISSUER, bodies.getLast().toString(), places.getLast());
        if (bodies.size() > 1) {
            finds.put(Field.ABOVE, bodies.getFirst().toString(), places.getFirst());
        }
    }

    private static String own(String line) {
        String own = PARTY.matcher(
                        MOTTO.matcher(STATE.matcher(line).replaceAll("")).replaceAll(""))
                .replaceAll("");
        return NUMBER.matcher(own)
                .replaceAll("")
                .replaceAll("[-_*–—.]{3,}", "")
                .replaceAll("\\*", "")
                .strip();
    }
}
