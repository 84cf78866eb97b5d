package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from what the YAML library stumbled over which slip the author probably made. Its own sentences stay here. */
final class YamlSlips {

    /**
     * A slip.
     *
     * @param code of the fault
     * @param meant the line as it should probably be; empty where nobody can say
     */
    record Slip(String code, String meant) {}

    private record Kind(Pattern problem, String code) {}

    private static final Pattern COLON = Pattern.compile("^(\\s*(?:- )?[^:'\"{\\[]+: )(.*: .*)$");

    /** In a line with brackets: a value of several words with a colon in it, that is not in quotes. */
    private static final Pattern FLOW_COLON =
            Pattern.compile("([{,]\\s*[\\w.-]+: )([^'\"\\[{,}]*?: [^,}\\]]*?)(?=\\s*[,}])");

    private static final Pattern BARE_NOT = Pattern.compile("(:\\s*)(![^,}\\]]+)");

    private static final Pattern TAG = Pattern.compile("(?:^|[:,{\\[-])\\s*!\\S");

    private static final List<Kind> KINDS = List.of(
            kind("(?i)\\\\t|\\bTAB\\b", "yaml.tab"),
            kind("mapping values are not allowed", "yaml.colon"),
            kind("expected ',' or|expected the node content|flow (?:sequence|mapping)", "yaml.bracket"),
            kind("could not find expected ':'", "yaml.no-colon"),
            kind("unexpected end of stream|quoted scalar", "yaml.quote"),
            kind("cannot start any token", "yaml.start"),
            kind("expected <block end>|block sequence|block mapping", "yaml.indent"),
            kind("special characters are not allowed|non-printable", "yaml.control"));

    /** Code of a value that YAML ends too early, as it stands without quotes. */
    static final String UNQUOTED = "yaml.unquoted";

    // What a reader says who takes a bracket within a value for one of its own.
    private static final Set<String> CUT_OFF = Set.of("yaml.bracket", "yaml.indent", "yaml.no-colon", "yaml.not-yaml");

    private YamlSlips() {}

    private static Kind kind(String problem, String code) {
        return new Kind(Pattern.compile(problem), code);
    }

    static Slip of(String problem, String line) {
        int tab = line.indexOf('\t');
        String code = tab >= 0 && tab < firstLetter(line)
                ? "yaml.tab"
                : TAG.matcher(line).find()
                        ? "yaml.tag"
                        : FLOW_COLON.matcher(line).find()
                                ? "yaml.colon"
                                : KINDS.stream()
                                        .filter(kind ->
                                                kind.problem().matcher(problem).find())
                                        .map(Kind::code)
                                        .findFirst()
                                        .orElse("yaml.not-yaml");
        Optional<String> quoted = CUT_OFF.contains(code) ? UnquotedValues.quoted(line) : Optional.empty();
        return quoted.isPresent()
                ? new Slip(UNQUOTED, quoted.get())
                : new Slip(
                        code,
                        switch (code) {
                            case "yaml.tab" -> line.replace("\t", "  ").stripTrailing();
                            case "yaml.colon" -> {
                                Matcher flow = FLOW_COLON.matcher(line);
                                yield (flow.find()
                                                ? flow.replaceAll("$1'$2'")
                                                : COLON.matcher(line).replaceFirst("$1'$2'"))
                                        .strip();
                            }
                            case "yaml.tag" ->
                                BARE_NOT.matcher(line).replaceAll("$1\"$2\"").strip();
                            default -> "";
                        });
    }

    private static int firstLetter(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
