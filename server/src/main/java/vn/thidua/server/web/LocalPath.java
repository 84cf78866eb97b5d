package vn.thidua.server.web;

import java.util.Optional;

/** An address within this installation, as a browser sends it back; nobody is led elsewhere by a forged one. */
final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path with its query, where it is one of ours. */
    static Optional<String> of(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text)
                .filter(path -> path.length() <= LONGEST && path.startsWith("/") && !path.startsWith("//"))
                .filter(path -> path.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\'));
    }
}
