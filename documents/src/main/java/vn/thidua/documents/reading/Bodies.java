package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The bodies that a head names, one after the other: a line that begins no body's name goes on with the one above. The last
 * is the issuer, the one before it stands above; bodies that issue together are one issuer.
 */
final class Bodies {

    /** With these a name of a body begins. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?:ubnd|hdnd|ubmttq|uy ban|hoi dong|so|phong|ban|chi cuc|cuc|tong cuc|tong cong ty|trung tam|truong|van phong|"
                    + "dang uy|huyen uy|thanh uy|tinh uy|thi uy|quan uy|dang bo|dang doan|chi bo|cong an|toa an|vien|vks|bo|"
                    + "thanh tra|benh vien|tram|hoi|hiep hoi|lien doan|lien hiep|doan|huyen doan|tinh doan|thanh doan|mat tran|"
                    + "to|kho bac|bao hiem|ngan hang|cong ty|tap doan|chi nhanh|doi|chinh phu|quoc hoi|thu tuong|chu tich nuoc|"
                    + "kiem toan|cong doan|dai hoc|hoc vien|thu vien|bao tang|nha|dai|quy|hop tac xa|quan khu|su doan|"
                    + "trung doan|tieu doan|hat|xi nghiep|lang|thon|khu(?! vuc)|cong ich|vuon|bdd|ban chi dao|tieu ban|"
                    + "bao(?! (?:chi|cao|ve|ton|tri|dam)\\b)|tap chi|thue (?:tinh|thanh pho|co so)|buu dien|thi hanh an dan su|khoa(?! hoc))\\b.*");

    /** Words that a line may break: the second one begins no body then. */
    private static final Set<String> COMPOUNDS = Set.of(
            "moi truong",
            "da khoa",
            "bach khoa",
            "thong bao",
            "thi truong",
            "hien truong",
            "xa hoi",
            "quoc hoi",
            "quoc phong",
            "bien phong",
            "du phong",
            "van phong",
            "can bo",
            "noi bo",
            "bo doi",
            "quan doi",
            "co so",
            "tru so",
            "chuyen doi",
            "cong doan",
            "lien doan",
            "tap doan",
            "quan doan",
            "su doan",
            "tran to",
            "chi cuc",
            "tong cuc",
            "benh vien",
            "hoc vien",
            "thu vien",
            "vien chuc",
            "uy ban",
            "dang bo",
            "can so",
            "dia ban",
            "xuat ban",
            "tien bo",
            "luu tru",
            "nha truong",
            "le hoi",
            "hiep hoi",
            "cong ty",
            "lien hiep",
            "dan cu",
            "nong hoi",
            "khoa hoc",
            "y to",
            "hoi dong",
            "phat trien",
            "dao tao",
            "so huu",
            "doi ngoai",
            "lap phap",
            "chuyen so",
            "bao hiem",
            "nhan dan");

    /** After these words a name is never at its end. */
    private static final Pattern OPEN = Pattern.compile("(?:.* )?(?:va|cua|thuoc|ve|cac|cho)|.*[-–—,&]");

    private static final Pattern OPENING = Pattern.compile("[-–—,&].*|(?:va|cua|thuoc) .*");

    /** A part of a commune, of which a body may be: "CHI BỘ" above "KHU PHỐ 5". */
    private static final Pattern QUARTER = Pattern.compile("(?:thon|khu|lang|ap|xom|to dan pho|to nhan dan)\\b.*");

    private static final Pattern OF_A_PLACE = Pattern.compile(
            ".*\\b(?:xa|phuong|thi tran|huyen|quan|tinh|thanh pho|tp|thi xa|tx|dac khu|thon|khu|lang|ap|xom|to)\\b.*");

    /** Parts of a whole that is named below them: "VĂN PHÒNG" above "CHÍNH PHỦ". */
    private static final Pattern PART = Pattern.compile(
            "van phong|ban thuong vu|ban chap hanh|uy ban thuong vu|uy ban kiem tra|ban to chuc|ban noi chinh|thuong truc");

    private static final Pattern WHOLE =
            Pattern.compile("(?:chinh phu|quoc hoi|chu tich nuoc|tinh uy|thanh uy|huyen uy|dang uy)\\b.*");

    /** Symbols of papers that several bodies issue: a joint circular, a plan or programme together. */
    private static final Pattern TOGETHER = Pattern.compile("\\p{Lu}[\\p{L}]*(?:LT|PH|LN|LB)");

    /** A body and the pieces in which it stands. */
    record Body(String name, List<Integer> places) {}

    private final List<Body> bodies = new ArrayList<>();

    /** Takes the next line of the head. */
    void add(String line, int place) {
        if (!bodies.isEmpty() && goesOn(bodies.getLast().name(), line)) {
            Body last = bodies.removeLast();
            List<Integer> places = new ArrayList<>(last.places());
            places.add(place);
            bodies.add(new Body(last.name() + " " + line, places));
        } else {
            bodies.add(new Body(line, List.of(place)));
        }
    }

    boolean isEmpty() {
        return bodies.isEmpty();
    }

    private static boolean goesOn(String above, String line) {
        String begun = Words.fold(above);
        String fold = Words.fold(line);
        String last = begun.substring(begun.lastIndexOf(' ') + 1);
        String first = fold.split(" ", 2)[0];
        return !begins(fold)
                || PART.matcher(begun).matches() && WHOLE.matcher(fold).matches()
                || QUARTER.matcher(fold).matches() && !OF_A_PLACE.matcher(begun).matches()
                || OPEN.matcher(begun).matches()
                || OPENING.matcher(fold).matches()
                || COMPOUNDS.contains(last + " " + first);
    }

    /** Whether a folded line begins a body's name: one word alone does not, but that of the government. */
    static boolean begins(String fold) {
        return BEGINS.matcher(fold).matches() && fold.indexOf(' ') > 0;
    }

    /**
     * The issuer.
     *
     * @param symbol of the paper, which names those who issue together
     */
    Optional<Body> issuer(String symbol) {
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        int first = firstIssuer(symbol);
        List<Integer> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Body one : bodies.subList(first, bodies.size())) {
            names.add(one.name());
            places.addAll(one.places());
        }
        return Optional.of(new Body(String.join(" - ", names), places));
    }

    /** The body right above the issuer. */
    Optional<Body> above(String symbol) {
        int first = bodies.isEmpty() ? 0 : firstIssuer(symbol);
        return first == 0 ? Optional.empty() : Optional.of(bodies.get(first - 1));
    }

    /** Bodies issue together where the symbol names as many of them: of the same kind, or of any where it says so itself. */
    private int firstIssuer(String symbol) {
        int first = bodies.size() - 1;
        String kind = Words.fold(bodies.getLast().name()).split(" ", 2)[0];
        String[] parts = symbol.split("[-/]", -1);
        boolean said = parts.length > 2 && TOGETHER.matcher(parts[0]).matches();
        if (said) {
            return Math.max(0, bodies.size() - (parts.length - 1));
        }
        boolean together = parts[0].endsWith("LT") || parts[0].startsWith("QCPH") || parts.length > 2;
        while (together
                && first > 0
                && Set.of("so", "bo", "phong", "ban", "hoi").contains(kind)
                && Words.fold(bodies.get(first - 1).name()).split(" ", 2)[0].equals(kind)) {
            first--;
        }
        return first;
    }
}
