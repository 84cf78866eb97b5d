package vn.thidua.documents.reading;

import java.util.regex.Pattern;

/** Lines with which a program that signs tells who signed and when. They say nothing of the paper itself. */
final class SignedBy {

    private static final Pattern LINE =
            Pattern.compile("(?:nguoi ky|ky boi|nguoi gui|email|e-mail|co quan|to chuc|don vi|chuc vu|thoi gian ky|"
                    + "ngay ky|gio ky|ky ngay|chu ky so|da ky so|digitally signed|signed by|signature|signing time|reason|"
                    + "location|date|dn|serial)\\b.*[:=].*");

    private static final Pattern ANYWHERE =
            Pattern.compile("nguoi ?ky|ky ?boi|ngay ?ky|thoi ?gian ?ky|digitally ?signed|signed ?by|@");

    private SignedBy() {}

    /** Whether a line is one of them. */
    static boolean isLine(String line) {
        return LINE.matcher(Words.fold(line)).matches();
    }

    /** Whether a text holds such a line somewhere, even where its blanks were lost. */
    static boolean says(String text) {
        return ANYWHERE.matcher(Words.fold(text)).find();
    }
}
