package vn.thidua.server.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperKinds;
import vn.thidua.documents.reading.Words;
import vn.thidua.plan.FactDeclaration;

/**
 * Which facts a paper may prove: those for which the plan asks for a paper with the same words. Words that few facts share
 * weigh more, so that a plan of propaganda is not taken for the plan of the reform.
 */
final class Proofs {

    private static final double ENOUGH = 0.6;
    private static final int MOST = 4;

    /** What counts as one word, however it is written. */
    private static final Map<String, String> LONG = Map.of(
            "cchc", "cai cach hanh chinh",
            "tthc", "thu tuc hanh chinh",
            "cntt", "cong nghe thong tin",
            "dvc", "dich vu cong",
            "pakn", "phan anh kien nghi",
            "ubnd", "uy ban nhan dan",
            "cds", "chuyen doi so");

    private static final Set<String> EMPTY = Set.of(
            "nam", "cua", "don", "vi", "va", "ve", "viec", "co", "cac", "tren", "dia", "ban", "ngay", "quy", "thang",
            "so", "den", "cho", "tai", "theo", "ket", "qua", "thuc", "hien", "duoc", "phuong", "xa", "thanh", "pho",
            "thi", "huyen", "tinh", "phong", "de", "da", "nay", "truoc", "dau", "cuoi", "giai", "doan");

    private Proofs() {}

    private record Rated(FactDeclaration fact, double rate) {}

    /**
     * The facts, best first.
     *
     * @param kind of the paper; empty where it is not known
     * @param subject of which it speaks
     */
    static List<FactDeclaration> of(Collection<FactDeclaration> facts, String kind, String subject) {
        Set<String> said = words(subject);
        Map<String, Double> weights = weights(facts);
        return facts.stream()
                .map(fact -> new Rated(
                        fact,
                        asked(fact)
                                .mapToDouble(label -> rate(label, kind, said, weights))
                                .max()
                                .orElse(0)))
                .filter(rated -> rated.rate() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Rated::rate).reversed())
                .limit(MOST)
                .map(Rated::fact)
                .toList();
    }

    private static Stream<String> asked(FactDeclaration fact) {
        return fact.evidence().stream();
    }

    /** How much of what is asked for the paper says, and how much of what it says is asked for. */
    private static double rate(String label, String kind, Set<String> said, Map<String, Double> weights) {
        Optional<String> asked = PaperKinds.before(label);
        // A paper may go by kind and purpose, "Biên bản kiểm tra"; the plan asks for the kind.
        String kindSaid = PaperKinds.before(kind).orElse(kind);
        boolean other = !kind.isEmpty()
                && asked.filter(one -> !Words.fold(one).equals(Words.fold(kindSaid)))
                        .isPresent();
        if (other) {
            return 0;
        }
        Set<String> words = words(label);
        asked.ifPresent(one -> words.removeAll(words(one)));
        if (words.isEmpty()) {
            return 0;
        }
        double all = weigh(words, weights);
        Set<String> shared = new LinkedHashSet<>(words);
        shared.retainAll(said);
        Set<String> either = new LinkedHashSet<>(words);
        either.addAll(said);
        double both = weigh(shared, weights);
        return both / all < ENOUGH ? 0 : both / all * (0.7 + 0.3 * both / weigh(either, weights));
    }

    private static double weigh(Set<String> words, Map<String, Double> weights) {
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.3))
                .sum();
    }

    private static Map<String, Double> weights(Collection<FactDeclaration> facts) {
        Map<String, Integer> counts = new HashMap<>();
        facts.forEach(fact -> asked(fact)
                .flatMap(label -> words(label).stream())
                .distinct()
                .forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, Double> weights = new LinkedHashMap<>();
        counts.forEach((word, count) -> weights.put(word, 1 + Math.log((1.0 + facts.size()) / count)));
        return weights;
    }

    private static Set<String> words(String text) {
        String said = Words.fold(text);
        for (Map.Entry<String, String> phrase : LONG.entrySet()) {
            said = said.replace(phrase.getValue(), phrase.getKey());
        }
        Set<String> words = new LinkedHashSet<>(List.of(said.split("[^a-z0-9]+", -1)));
        words.removeIf(word ->
                word.length() < 2 || EMPTY.contains(word) || word.chars().allMatch(Character::isDigit));
        return words;
    }
}
