package vn.thidua.server.administration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Checks;

/** Codes by what a spreadsheet leaves of them, so that a long table is held against them in one pass. */
final class CodeIndex {

    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> small = new HashMap<>();
    private final Map<String, String> withZeros = new HashMap<>();

    CodeIndex(Collection<String> codes) {
        codes.forEach(this::add);
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    void add(String code) {
        codes.add(code);
        small.putIfAbsent(code.toLowerCase(Locale.ROOT), code);
        if (isNumber(code) && code.startsWith("0")) {
            withZeros.merge(withoutZeros(code), code, (one, other) -> one.length() >= other.length() ? one : other);
        }
    }

    /** Notes a code that is not there, but is one that is with zeros or capitals lost, and hardly another. */
    void needUnlike(String code, int row, String column, Checks checks) {
        if (codes.contains(code)) {
            return;
        }
        // A spreadsheet takes the zeros before a number away: 1 is hardly another unit than the known 001.
        Optional.of(code)
                .filter(CodeIndex::isNumber)
                .map(number -> withZeros.get(withoutZeros(number)))
                .filter(other -> other.length() > code.length())
                .ifPresent(other -> checks.note(row, column, Refusal.bad("import-zeros", code, other)));
        Optional.ofNullable(small.get(code.toLowerCase(Locale.ROOT)))
                .ifPresent(other -> checks.note(row, column, Refusal.bad("import-case", code, other)));
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.chars().allMatch(one -> one >= '0' && one <= '9');
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
