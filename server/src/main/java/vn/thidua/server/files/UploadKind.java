package vn.thidua.server.files;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.plan.reading.PlanReader;

/** What a form takes as a file, as its field and the words beside it say. What is refused by content, is refused by {@link FileStore}. */
public enum UploadKind {
    /** Papers, scans and pictures that prove something. */
    PAPER(FileStore.LARGEST, "pdf docx xlsx jpg png"),
    /** A paper with text in it. */
    DOCUMENT(FileStore.LARGEST, "pdf docx"),
    /** A paper from which a plan is read. */
    SOURCE(FileStore.LARGEST, "docx pdf xlsx"),
    /** A form of an authority's papers. */
    FORM(FileStore.LARGEST, "docx"),
    /** A picture. */
    PICTURE(FileStore.LARGEST, "jpg png"),
    /** A plan in the plan language. */
    PLAN(PlanReader.LARGEST, "yaml"),
    /** A proposal with its papers, as another installation packed it. */
    PACKAGE(FileStore.LARGEST, "zip"),
    /** An answer to a proposal. */
    ANSWER(FileStore.LARGEST, "json");

    private static final Pattern BLANK = Pattern.compile(" ");

    private final long largest;
    private final String endings;

    UploadKind(long largest, String endings) {
        this.largest = largest;
        this.endings = endings;
    }

    /** The endings of names, as a field of a form has them. */
    public String accept() {
        return BLANK.splitAsStream(endings)
                .map(one -> switch (one) {
                    case "jpg" -> ".jpg,.jpeg";
                    case "yaml" -> ".yaml,.yml";
                    default -> "." + one;
                })
                .collect(Collectors.joining(","));
    }

    /** The kinds of files by name. */
    public String names() {
        return BLANK.splitAsStream(endings)
                .map(one -> one.equals("jpg") ? "JPEG" : one.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The largest that is taken, in megabytes. */
    public long most() {
        return largest >> 20;
    }
}
