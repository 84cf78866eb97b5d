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
    private static final Pattern WHO = Pattern.compile(
            "(?:chu tich|pho chu tich|giam doc|truong phong|truong ban|uy ban nhan dan|hoi dong|bo truong|chanh).*");

    private static final Pattern OFFICER =
            Pattern.compile("(?:chu tich|giam doc|truong phong|truong ban|bo truong|chanh)\\b.*");

    private final Finds finds;

    TitleReader(Finds finds) {
        this.finds = finds;
    }

    void read() {
        int from = finds.place(Field.NUMBER).orElse(finds.place(Field.SYMBOL).orElse(0));
        for (int i = from; i < Math.min(finds.size(), from + TOP); i++) {
            if (TEXT.matcher(Words.fold(finds.text(i))).matches()) {
                break;
            }
            Optional<Kinds.Named> named = Kinds.of(finds.text(i));
            if (named.isPresent()) {
                finds.put(Field.KIND, named.get().kind(), List.of(i));
                subject(i, named.get().rest());
                return;
            }
        }
        Reading.Found symbol = finds.found().get(Field.SYMBOL);
        if (symbol != null) {
            Kinds.ofSymbol(symbol.value()).ifPresent(kind -> finds.put(Field.KIND, kind, symbol.places()));
        }
        about();
    }

    private void subject(int kind, String rest) {
        List<Integer> places = new ArrayList<>();
        StringBuilder subject = new StringBuilder(rest);
        boolean first = true;
        for (int i = kind + 1; i < Math.min(finds.size(), kind + 1 + LINES); i++) {
            if (ends(kind, i, first, subject.toString())) {
                break;
            }
            subject.append(' ').append(finds.text(i));
            places.add(i);
            first = false;
        }
        finds.put(Field.SUBJECT, subject.toString(), rest.isEmpty() ? places : joined(kind, places));
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
        boolean far = !first && finds.piece(at - 1).isFarAbove(piece);
        return rule || text || who || whoFirst || aside || perhaps || far;
    }

    /** A letter says it under its number: {@code V/v …}. */
    private void about() {
        for (int i = 0; i < Math.min(finds.size(), TOP); i++) {
            String fold = Words.fold(finds.text(i));
            if (!fold.startsWith("v/v") && !fold.startsWith("ve viec")) {
                continue;
            }
            StringBuilder subject = new StringBuilder(finds.text(i).replaceFirst("(?iu)^v/v\\s*[:.]?\\s*", ""));
            List<Integer> places = new ArrayList<>(List.of(i));
            OptionalInt below = finds.below(i);
            while (below.isPresent()
                    && places.size() < LINES
                    && finds.piece(below.getAsInt()).cell() == finds.piece(i).cell()
                    && !TEXT.matcher(Words.fold(finds.text(below.getAsInt()))).matches()) {
                if (finds.text(below.getAsInt()).chars().anyMatch(Character::isLetterOrDigit)) {
                    subject.append(' ').append(finds.text(below.getAsInt()));
                    places.add(below.getAsInt());
                }
                below = finds.below(below.getAsInt());
            }
            finds.put(Field.SUBJECT, subject.toString(), places);
            return;
        }
    }
}
