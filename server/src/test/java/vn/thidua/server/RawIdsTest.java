package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Role;

/**
 * No id of a plan or of the program reaches a person: every page and export to which links lead is read, as every role.
 * What pages there are follows from the program itself, so that a new one is in it by itself.
 */
class RawIdsTest {

    /** Concrete pages that are read of one kind and role. */
    private static final int EACH = 2;

    /** Files that other programs read: there ids are what they are for. */
    private static final Pattern DATA = Pattern.compile(".*\\.(yaml|yml|json|zip|ics)(\\?.*)?");

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern HIDDEN = Pattern.compile("(?s)<(script|style|svg|head)\\b.*?</\\1>");

    /** The text and the formulas of a plan as its author writes them, in the fields for them: ids are what is written there. */
    private static final Pattern AUTHORED = Pattern.compile(
            "(?s)<textarea[^>]*\\bname=\"text\".*?</textarea>|<(textarea|pre)\\b[^>]*\\bdata-authored\\b.*?</\\1>");

    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder|data-label)=\"([^\"]*)\"");

    /** The roles of one authority, and those who see most in the others. */
    private static final List<String> ACCOUNTS = List.of(
            "vl.standing-office",
            "vl.clerk",
            "vl.chair",
            "vl.council-secretary",
            "vl.administrator",
            "vl.auditor",
            "ub.standing-office",
            "lt.standing-office",
            "kg.standing-office",
            "sp.standing-office",
            "sp.clerk");

    private final Routes routes = Routes.of(RequestMethod.GET);
    private final Set<String> words = words();

    @Test
    void noPageAndNoExportShowsAnId() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String account : ACCOUNTS) {
            try (Visit visit = Visit.as(account)) {
                walk(account, visit, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private void walk(String account, Visit visit, Map<String, Set<String>> found) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String path = open.poll();
            String kind = routes.kind(path);
            if (kind.isEmpty() || DATA.matcher(path).matches() || times.merge(kind, 1, Integer::sum) > EACH) {
                continue;
            }
            var answer = visit.ask(path);
            String type = answer.headers().getOrDefault("content-type", "");
            byte[] body = answer.body();
            String html = type.contains("html") ? new String(body, StandardCharsets.UTF_8) : "";
            String name = answer.headers().getOrDefault("content-disposition", "");
            for (String id : idsIn(html.isEmpty() ? text(type, body) : spoken(html), words)) {
                found.computeIfAbsent(id, key -> new TreeSet<>()).add(kind + " " + account);
            }
            for (String id : idsIn(name.replaceAll(".*filename=", ""), words)) {
                found.computeIfAbsent(id, key -> new TreeSet<>()).add("name of " + kind + " " + account);
            }
            Matcher link = LINK.matcher(html);
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                // In English an id such as «campaign» is a word like any other.
                if (!next.contains("lang=en") && seen.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    /** Every text of a page that a person reads or hears. */
    private static String spoken(String html) {
        String shown = AUTHORED.matcher(HIDDEN.matcher(html).replaceAll(" ")).replaceAll(" ");
        StringBuilder text = new StringBuilder(shown.replaceAll("<[^>]*>", " "));
        Matcher label = SPOKEN.matcher(shown);
        while (label.find()) {
            text.append(' ').append(label.group(1));
        }
        return text.toString();
    }

    /** The text of a file. */
    static String text(String type, byte[] body) throws IOException {
        if (type.contains("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (type.contains("openxml")) {
            StringBuilder text = new StringBuilder();
            // By the directory at its end: what is written piece by piece does not say its sizes before.
            try (ZipFile zip = ZipFile.builder().setByteArray(body).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (entry.getName().matches(".*(document|sharedStrings|sheet\\d*|header\\d*|footer\\d*)\\.xml")) {
                        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                        text.append(xml.replaceAll("<[^>]*>", " "));
                    }
                }
            }
            return text.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The ids among the words of a text. */
    static Set<String> idsIn(String text, Set<String> ids) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : text.split("[\\s,;:()\\[\\]{}\"“”'<>=/·…|]+")) {
            String bare = word.replaceAll("^[.]+|[.?!]+$", "");
            if (ids.contains(bare)) {
                found.add(bare);
            }
        }
        return found;
    }

    /** Words that mean something to the program alone: ids of the five plans, and roles and states as code names them. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        PlanPacks packs = Running.part(PlanPacks.class);
        for (String pack : packs.ids()) {
            Plan plan = new PlanText(packs.text(pack).orElseThrow(), Map.of())
                    .read(pack)
                    .plan()
                    .orElseThrow();
            words.add(plan.id());
            plan.facts().values().forEach(facts -> words.addAll(facts.keySet()));
            plan.targets().values().forEach(targets -> words.addAll(targets.keySet()));
            plan.standards().values().forEach(standards -> words.addAll(standards.keySet()));
            plan.criteria().forEach(criterion -> words.add(criterion.id()));
            words.addAll(plan.blocks().keySet());
            words.addAll(plan.bodies().keySet());
            words.addAll(plan.parameters().keySet());
            words.addAll(plan.awards().keySet());
            words.addAll(plan.tags().keySet());
            words.addAll(plan.calendar().deadlines().keySet());
            words.addAll(plan.clauses().keySet());
        }
        // A number of a clause as the paper prints it is no id: IV.3, II.1.
        words.removeIf(word -> word.matches("[IVX]+(\\.\\d+)*[a-z]?|[A-Z]|\\d+|[a-z]{1,3}"));
        Stream.of(Role.values()).map(Role::word).forEach(words::add);
        return words;
    }
}
