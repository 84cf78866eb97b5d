package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what a paper is and of what it speaks (annex I, part 5). */
final class TitleReader {

    private static final int TOP = 45;
    private static final int LINES = 7;
    private static final Pattern TEXT =
            Pattern.compile("(?:can cu|kinh gui|kinh thua|hom nay|dieu 1|chuong i\\b|phan (?:i|1|thu)\\b|"
                    + "i\\s*[./)]|1\\s*[./)]|a\\s*[./)]|xet de nghi|xet to trinh).*");
    private static final Pattern MAY_BE_TEXT =
            Pattern.compile("(?:thuc hien|de |nham |theo |trien khai|tiep tuc|uy ban nhan dan|ubnd|so |phong |ban ).*");
    /** Those who decide in their own name. */
    private static final String OFFICERS =
            "chu tich|giam doc|tong giam doc|truong phong|truong ban|bo truong|chanh|hieu truong|cuc truong|chi cuc truong|"
                    + "tong cuc truong|vien truong|thu truong|chi huy truong|chu nhiem|tu lenh|hat truong|tram truong|tong bi thu|"
                    + "thu tuong|tong kiem toan|tong thanh tra";

    private static final Pattern WHO =
            Pattern.compile("(?:" + OFFICERS + "|pho chu tich|uy ban nhan dan|hoi dong|ban thuong vu|ban chap hanh).*");

    private static final Pattern OFFICER = Pattern.compile("(?:" + OFFICERS + ")\\b.*");

    /** A line in the middle of a subject begins in small letters or ends without a stop. */
    private static final Pattern SENTENCE = Pattern.compile(".*\\p{Ll}.*[.:;,]");

    private static final Pattern ABOUT = Pattern.compile("(?iu)^v/v\\s*[:.]?\\s*");

    private final Finds finds;
    private final int start;

    /**
     * A reader.
     *
     * @param start the first piece of the head
     */
    TitleReader(Finds finds, int start) {
        this.finds = finds;
        this.start = start;
    }

    void read() {
        int from = finds.place(PaperField.NUMBER)
                .orElse(finds.place(PaperField.SYMBOL).orElse(start));
        for (int i = from; i < Math.min(finds.size(), from + TOP); i++) {
            if (TEXT.matcher(Words.fold(finds.text(i))).matches()) {
                break;
            }
            Optional<PaperKinds.Named> named = PaperKinds.of(finds.text(i));
            if (named.isPresent()) {
                title(i, named.get());
                return;
            }
        }
        boolean letter = about();
        PaperReading.Found symbol = finds.found().get(PaperField.SYMBOL);
        if (symbol != null) {
            PaperKinds.ofSymbol(symbol.value())
                    .or(() -> letter || isAddressed(from) ? Optional.of(PaperKinds.LETTER) : Optional.empty())
                    .ifPresent(kind -> finds.put(PaperField.KIND, kind, symbol.places()));
        }
    }

    private boolean isAddressed(int from) {
        return java.util.stream.IntStream.range(from, Math.min(finds.size(), from + TOP))
                .anyMatch(i -> Words.fold(finds.text(i)).startsWith("kinh gui"));
    }

    private void title(int at, PaperKinds.Named named) {
        boolean more = at + 1 < finds.size() && !ends(at, at + 1, true, "") && !Words.areCapitals(finds.text(at + 1));
        Optional<String> purpose = more ? PaperKinds.withPurpose(named) : Optional.empty();
        finds.put(PaperField.KIND, purpose.orElse(named.kind()), List.of(at));
        boolean who =
                WHO.matcher(Words.fold(named.rest()).replaceFirst("^cua ", "")).matches();
        subject(at, purpose.isPresent() || who ? "" : named.rest());
    }

    private void subject(int kind, String rest) {
        List<Integer> places = new ArrayList<>();
        StringBuilder subject = new StringBuilder(rest);
        int from = kind + 1;
        while (rest.isEmpty() && from < Math.min(finds.size(), kind + LINES) && isWho(from) && !ends(kind, from + 1)) {
            from++;
        }
        for (int i = from; i < Math.min(finds.size(), from + LINES); i++) {
            if (ends(kind, i, i == from, subject.toString())) {
                break;
            }
            subject.append(' ').append(finds.text(i));
            places.add(i);
        }
        finds.put(PaperField.SUBJECT, subject.toString(), rest.isEmpty() ? places : joined(kind, places));
    }

    /** Whether a line names who decides; the subject may stand below it. */
    private boolean isWho(int at) {
        String line = finds.text(at);
        return Words.areCapitals(line)
                && WHO.matcher(Words.fold(line).replaceFirst("^cua ", "")).matches();
    }

    private boolean ends(int kind, int at) {
        return at >= finds.size() || isWho(at) || ends(kind, at, true, "");
    }

    private static List<Integer> joined(int first, List<Integer> rest) {
        List<Integer> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private boolean ends(int kind, int at, boolean first, String sofar) {
        String line = finds.text(at);
        String fold = Words.fold(line);
        Piece piece = finds.piece(at);
        boolean rule = line.chars().noneMatch(Character::isLetterOrDigit);
        boolean text = TEXT.matcher(fold).matches();
        boolean who = !first
                && Words.areCapitals(line)
                && !Words.areCapitals(sofar)
                && WHO.matcher(fold).matches();
        boolean whoFirst =
                Words.areCapitals(line) && (first ? WHO : OFFICER).matcher(fold).matches();
        boolean middle = piece.isCentredAs(finds.piece(kind));
        boolean aside = !middle && !piece.beginsAs(finds.piece(kind));
        boolean set = piece.box().isEmpty() ? piece.centred() : middle;
        boolean perhaps = !first && !set && MAY_BE_TEXT.matcher(fold).matches();
        boolean sentence = !first
                && Character.isUpperCase(line.charAt(0))
                && SENTENCE.matcher(line).matches();
        boolean far = !first && finds.piece(at - 1).isFarAbove(piece);
        return rule || text || who || whoFirst || aside || perhaps || sentence || far;
    }

    /** A letter says it under its number: {@code V/v …}. */
    private boolean about() {
        for (int i = start; i < Math.min(finds.size(), start + TOP); i++) {
            String fold = Words.fold(finds.text(i));
            if (!fold.startsWith("v/v") && !fold.startsWith("ve viec")) {
                continue;
            }
            StringBuilder subject =
                    new StringBuilder(ABOUT.matcher(finds.text(i)).replaceFirst(""));
            List<Integer> places = new ArrayList<>(List.of(i));
            OptionalInt below = finds.below(i);
            while (below.isPresent() && places.size() < LINES && goesOn(i, below.getAsInt())) {
                if (finds.text(below.getAsInt()).chars().anyMatch(Character::isLetterOrDigit)) {
                    subject.append(' ').append(finds.text(below.getAsInt()));
                    places.add(below.getAsInt());
                }
                below = finds.below(below.getAsInt());
            }
            finds.put(PaperField.SUBJECT, subject.toString(), places);
            return true;
        }
        return false;
    }

    private boolean goesOn(int first, int at) {
        String line = finds.text(at);
        return finds.piece(at).cell() == finds.piece(first).cell()
                && !TEXT.matcher(Words.fold(line)).matches()
                && !StateName.stands(line)
                && !HeadReader.isMark(line)
                && DayWords.at(line).isEmpty();
    }
}
