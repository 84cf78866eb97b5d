package vn.thidua.server.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thidua.server.audit.Hash;
import vn.thidua.words.typed.Writing;

/** What one installation sends to another is read there as it was meant, whatever people, units and papers are called. */
class PackagesTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "-5",
            "001",
            "1e5",
            "TRUE",
            "null",
            "{}",
            "\"]}",
            "\\u0000",
            "\\",
            "../../etc/passwd",
            "a/b",
            "giay-to/1.pdf",
            "Thạ\u0302t",
            "<b>&amp;",
            "%00",
            "'; drop table account; --",
            "🏅",
            "½");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.of(HOSTILE), Arbitraries.strings().ofMaxLength(20))
                .map(Writing::line);
    }

    @Provide
    Arbitrary<Manifest> manifests() {
        Arbitrary<Manifest.Candidate> candidates = Combinators.combine(
                        Arbitraries.of("unit", "person"), texts(), texts(), texts(), texts(), texts())
                .as((kind, code, name, unit, points, classes) ->
                        new Manifest.Candidate(kind, code, name, unit, points, classes, papers(name)));
        return Combinators.combine(
                        texts().filter(text -> !text.isBlank()),
                        texts(),
                        texts(),
                        texts(),
                        texts(),
                        texts(),
                        candidates.list().ofMinSize(1).ofMaxSize(5))
                .as((token, authority, from, to, campaign, award, all) -> new Manifest(
                        1, token, authority, from, to, campaign, award, "giay-khen", "province", all, papers(token)));
    }

    private static Map<String, String> papers(String name) {
        return Map.of("giay-to/" + name, Hash.sha256(content(name)), name + ".pdf", Hash.sha256(content(name)));
    }

    private static byte[] content(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Manifest manifest) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names(manifest)) {
            papers(name).keySet().forEach(path -> files.put(path, content(name)));
        }
        return Packages.write(manifest, new SignedText("", "khóa", "chữ ký"), files);
    }

    private static List<String> names(Manifest manifest) {
        List<String> names = new ArrayList<>(List.of(manifest.token()));
        manifest.candidates().forEach(one -> names.add(one.name()));
        return names;
    }

    @Property(tries = 200)
    void aPackageComesInAsItWentOut(@ForAll("manifests") Manifest manifest) {
        Packages.Read read = Packages.read(packed(manifest));
        assertThat(read.manifest()).isEqualTo(manifest);
        assertThat(read.manifest().json()).isEqualTo(read.text());
        assertThat(read.signed()).isEqualTo(new SignedText("", "khóa", "chữ ký"));
    }

    @Property(tries = 200)
    void anAnswerNamesThoseWhomThePackageNamed(
            @ForAll("manifests") Manifest manifest, @ForAll("texts") String number, @ForAll("texts") String note) {
        Manifest read = Packages.read(packed(manifest)).manifest();
        List<String> awarded =
                read.candidates().stream().map(Manifest.Candidate::key).toList();
        Manifest.Answer answer =
                new Manifest.Answer(1, read.token(), awarded, number, "2024-12-31", read.to(), note, "Người ký", true);
        SignedText travelled = SignedText.of(new SignedText(answer.json(), "khóa", "chữ ký").json());
        assertThat(Manifest.Answer.of(travelled.content())).isEqualTo(answer);
        assertThat(answer.awarded())
                .isEqualTo(manifest.candidates().stream()
                        .map(Manifest.Candidate::key)
                        .toList());
    }
}
