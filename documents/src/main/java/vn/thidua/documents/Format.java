package vn.thidua.documents;

import java.util.List;

/** Measures and fixed words of official documents: Decree 30/2020/NĐ-CP, annex I. */
final class Format {

    static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String FONT = "Liberation Serif";

    /** Margins in millimetres: top and bottom 20–25, left 30–35, right 15–20. */
    static final int TOP = 20;

    static final int LEFT = 30;
    static final int RIGHT = 15;

    /** Sizes in points. */
    static final int BODY = 13;

    static final int TABLE = 12;

    /** The heading of the list of recipients. */
    static final String RECIPIENTS = "Nơi nhận:";

    /** Width of A4 between the margins, in twentieths of a point. */
    static final int INNER = twips(210 - LEFT - RIGHT);

    /** The same of a page that lies on its long side. */
    static final int INNER_LYING = twips(297 - LEFT - RIGHT);

    /** Sizes in points of the issuer and the name of the state, and of the motto. */
    static final int HEAD = 12;

    /** The line under the issuer is one third to one half as long as its text. */
    private static final float ISSUER_LINE = 0.42f;

    static final Fitting BOLD = new Fitting("LiberationSerif-Bold.ttf");

    private Format() {}

    /** Length in points of the line under the lines of the issuer's name. */
    static float issuerLine(List<String> issuer) {
        return ISSUER_LINE * BOLD.widest(issuer, HEAD);
    }

    /** Length in points of the line under the motto: as long as the motto. */
    static float mottoLine() {
        return BOLD.widest(List.of(MOTTO), BODY);
    }

    /** Millimetres in twentieths of a point. */
    static int twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4f);
    }
}
