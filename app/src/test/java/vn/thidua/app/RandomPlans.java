package vn.thidua.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.thidua.plan.Fault;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;

/**
 * Plans that nobody wrote: text in the plan language, made of all its words at random, and valid. The exceptions that a
 * plan owes are taken from what the check asks for, as an author would.
 */
final class RandomPlans {

    private final Random random;
    private final List<String> criteria = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> standards = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private boolean classified;
    private String personStandard = "";
    private int line;

    private RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    /** The text of a valid plan. */
    static String text(long seed) {
        return withExceptions(new RandomPlans(seed).body());
    }

    /** The same with standards of several conditions at once, many of which nobody, or everybody, meets. */
    static String narrow(long seed) {
        RandomPlans plans = new RandomPlans(seed);
        String body = plans.body();
        StringBuilder more = new StringBuilder("standards:\n  unit:\n");
        for (int i = 0; i < 8; i++) {
            String sign = plans.coin() ? " && " : " || ";
            String when = plans.narrowed() + sign + plans.narrowed() + sign + plans.narrowed();
            more.append("    N." + i + ": {label: Hẹp, clause: '1', when: " + plans.q(when) + "}\n");
        }
        return withExceptions(body.replace("standards:\n  unit:\n", more));
    }

    private String narrowed() {
        return switch (random.nextInt(7)) {
            case 0 -> one(List.of("n", "it", "x", "total()", "n - m", "total() / 2")) + relation() + random.nextInt(6);
            case 1 -> "ngay " + relation() + " date('2025-0" + (1 + random.nextInt(6)) + "-15')";
            case 2 -> "loai " + one(List.of("==", "!=")) + " '" + one(List.of("tot", "kha", "kem")) + "'";
            case 3 -> "!(" + narrowed() + ")";
            case 4 -> "(" + narrowed() + " || " + narrowed() + ")";
            default -> truth(1);
        };
    }

    private static String withExceptions(String body) {
        Set<String> owed = new LinkedHashSet<>();
        for (Fault fault : read(body).faults()) {
            if (fault.code().equals("exception.missing")) {
                owed.add(String.valueOf(fault.args().getFirst()));
            }
        }
        StringBuilder text = new StringBuilder(body);
        if (!owed.isEmpty()) {
            text.append("exceptions:\n");
            owed.forEach(what -> text.append("  - {what: '").append(what).append("', why: vì, clause: '1'}\n"));
        }
        return text.toString();
    }

    static PlanResult read(String text) {
        return new PlanReader(id -> Optional.empty()).read("random.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A plan made from the small good one, {@code extends: nho}. */
    static PlanResult readExtending(String text) {
        return new PlanReader(id -> Optional.of(small())).read("random.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] small() {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/plans/good/nho.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String body() {
        StringBuilder text =
                new StringBuilder(coin() ? HEAD : HEAD.replace("people: Cán bộ,", "people: Cán bộ, people-when: p,"));
        registration(text);
        String sheet = sheet();
        String targetText = targets();
        String classText = classes();
        String standardText = standards();
        String rankingText = rankings();
        String awardText = awards();
        text.append(sheet)
                .append(rankingText)
                .append(targetText)
                .append(classText)
                .append(standardText)
                .append(personStandard)
                .append(awardText);
        text.append("clauses:\n  '1': {title: Tất cả, answers: [")
                .append(String.join(
                        ", ", answers.stream().map(one -> "'" + one + "'").toList()))
                .append("]}\n");
        return text.toString();
    }

    private static final String HEAD = """
            thidua: 1
            id: ngau-nhien
            title: Kế hoạch ngẫu nhiên
            document: {issuer: UBND phường Mẫu}
            period: {from: 2025-01-01, to: 2025-12-31}
            audience: {units: Các tổ, people: Cán bộ, joining: everybody, clause: '1'}
            blocks:
              to: {label: Tổ, clause: '1'}
              ban: {label: Ban, clause: '1'}
            parameters:
              muc: {value: 2.5, label: Mức, clause: '1'}
              han: {value: 2025-07-15, label: Hạn, clause: '1'}
            periods:
              quy: {q1: {label: Quý I, to: 2025-03-31}, q2: Quý II, q3: Quý III}
            bodies:
              van-phong: {label: Văn phòng, role: standing-office, clause: '1'}
            facts:
              campaign:
                suat: {type: integer, label: Suất, clause: '1', by: [van-phong], most: 4}
                them: {type: integer, label: Thêm suất, clause: '1', by: [van-phong], most: 2}
                ngayGiao: {type: event, label: Ngày giao, clause: '1', by: [van-phong]}
              unit:
                a: {type: boolean, label: A, clause: '1', by: [unit]}
                b: {type: boolean, label: B, clause: '1', by: [unit]}
                n: {type: integer, label: N, clause: '1', by: [unit], most: 9}
                m: {type: integer, label: M, clause: '1', by: [unit]}
                it: {type: decimal, label: Ít, clause: '1', by: [unit], least: 0, most: 0.8}
                x: {type: decimal, label: X, clause: '1', by: [unit], least: -3, most: 7.5}
                y: {type: percent, label: Y, clause: '1', by: [unit]}
                khong: {type: integer, label: Không, clause: '1', by: [unit], absent: 0, most: 3}
                ngay: {type: event, label: Ngày, clause: '1', by: [unit]}
                ngay2: {type: event, label: Ngày hai, clause: '1', by: [unit]}
                rieng: {type: integer, label: Riêng của ban, clause: '1', by: [unit], blocks: [ban], most: 5}
                dk: {type: event, label: Ngày đăng ký, clause: '1', by: [unit]}
                loai: {type: text, values: {tot: Tốt, kha: Khá, kem: Kém}, label: Loại, clause: '1', by: [unit]}
                quyet: {type: text, values: {xs: Xuất sắc, tb: Trung bình, yeu: Yếu}, label: Quyết định, clause: '1', by: [unit]}
                ds: {type: list, of: number, label: Các kỳ, clause: '1', by: [unit]}
                ky: {type: decimal, periods: quy, label: Số quý, clause: '1', by: [unit], least: 0, most: 10}
                themCum: {type: integer, label: Thêm cho cụm, clause: '1', by: [van-phong]}
                ngoai: {type: list, of: target, label: Chỉ tiêu ngoài chức năng, clause: '1', by: [van-phong]}
              person:
                k: {type: decimal, label: K, clause: '1', by: [unit]}
                dk: {type: event, label: Ngày người đăng ký, clause: '1', by: [unit]}
                p: {type: boolean, label: P, clause: '1', by: [unit]}
                gan: {type: text, values: {xs: Xuất sắc, yeu: Yếu}, label: Quyết định với người, clause: '1', by: [unit]}
            calendar:
              deadlines:
                cuoi: {label: Cuối, clause: '1', until: 2025-06-30, by: '16:00'}
                truoc: {label: Trước, clause: '1', from: 2025-02-01, before: param.han}
                hetNam: {label: Hết năm, clause: '1', until: 2025-12-31}
                sau: {label: Sau khi giao, clause: '1', after: campaign.ngayGiao, days: 30, move: next-working-day}
                lam: {label: Ngày làm việc, clause: '1', after: campaign.ngayGiao, days: 15, count: working-days}
              reports:
                - {id: thang, label: Tháng, every: {step: month, on: 25, from: 2025-01-01, to: 2025-12-31, by: '16:00', called: Tháng}, from: [ban], to: Văn phòng, clause: '1'}
            """;

    String number(int depth) {
        return switch (random.nextInt(depth <= 0 ? 4 : 12)) {
            case 0 -> one(List.of("n", "m", "it", "x", "y", "khong"));
            case 1 -> one(List.of("0", "1", "2", "0.5", "3.25", "10", "(block == 'ban' ? rieng : 1)"));
            case 2 ->
                one(List.of(
                        "n",
                        "x",
                        "param.muc",
                        "average(ds)",
                        "totalOf(ds)",
                        "lengthOf(ds)",
                        "lowestOf(ds)",
                        "ky.q2",
                        "average(ky)",
                        "totalOf(ky)",
                        "lowestOf(ky)",
                        "highestOf(ky)",
                        "lengthOf(ky)"));
            case 3 -> criteria.isEmpty() || coin() ? "m" : "points('" + one(criteria) + "')";
            case 4 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
            case 5 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 6 -> "(" + number(depth - 1) + " * " + number(depth - 1) + ")";
            case 7 -> "(" + number(depth - 1) + " / " + one(List.of("2", "param.muc", "0.3")) + ")";
            case 8 -> "(" + truth(depth - 1) + " ? " + number(depth - 1) + " : " + number(depth - 1) + ")";
            case 9 -> one(List.of("greater", "smaller")) + "(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 10 ->
                "round(" + number(depth - 1) + ", " + random.nextInt(3) + ", '"
                        + one(List.of("down", "up", "half-up", "half-even")) + "')";
            default -> aggregate(depth);
        };
    }

    private String aggregate(int depth) {
        if (random.nextInt(4) == 0) {
            return one(List.of(
                    "count(p, 'members')", "share(p && k > 1, 'members')", "mean(k, 'members')", "size('members')"));
        }
        String set = one(List.of("all", "block", "siblings", "children"));
        return switch (random.nextInt(4)) {
            case 0 -> one(List.of("count", "share")) + "(" + truth(depth - 1) + ", '" + set + "')";
            case 1 -> "size('" + set + "')";
            case 2 -> "standing(" + number(0) + ", '" + one(List.of("all", "block")) + "')";
            default ->
                one(List.of("mean", "median", "highest", "lowest", "sum")) + "(" + number(depth - 1) + ", '" + set
                        + "')";
        };
    }

    private String relation() {
        return one(List.of("==", "!=", "<", "<=", ">", ">="));
    }

    String truth(int depth) {
        return switch (random.nextInt(depth <= 0 ? 7 : 11)) {
            case 0 -> one(List.of("a", "b"));
            case 1 -> number(0) + " " + relation() + " " + number(0);
            case 2 ->
                "inTime(" + one(List.of("ngay", "ngay2")) + ", '" + one(List.of("cuoi", "truoc", "sau", "lam")) + "')";
            case 3 -> "ngay " + relation() + " " + one(List.of("ngay2", "param.han", "date('2025-05-05')"));
            case 4 ->
                one(List.of(
                        "known(n)",
                        "known(ngay)",
                        "proposed('bieu')",
                        "eligible('bieu')",
                        "happened(ngay2)",
                        "happened(campaign.ngayGiao)",
                        "loai == 'tot'",
                        "loai in ['tot', 'kha']",
                        "loai != 'kem'",
                        "block == 'to'",
                        "(block == 'ban' && rieng > 2)",
                        "(block != 'ban' || rieng < 3)"));
            case 5 -> targets.isEmpty() ? "n in [1, 2, khong]" : "target('" + one(targets) + "')";
            case 6 -> standards.isEmpty() ? "parent.a" : "met('" + one(standards) + "')";
            case 7 -> "!(" + truth(depth - 1) + ")";
            case 8 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
            case 9 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
            default -> "(" + number(depth - 1) + " " + relation() + " " + number(depth - 1) + ")";
        };
    }

    private String q(String formula) {
        return "\"" + formula + "\"";
    }

    private String sheet() {
        List<String> parts = new ArrayList<>();
        int sum = 0;
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            int max = 1 + random.nextInt(10);
            String part = i > 0 && random.nextInt(5) == 0 ? one(List.of("bonus", "penalty")) : "normal";
            sum += part.equals("normal") ? max : 0;
            parts.add(random.nextInt(3) == 0 && part.equals("normal") ? group(max) : line(max, part, ""));
        }
        String unsubmitted = random.nextInt(3) > 0
                ? ""
                : "\n    unsubmitted: {means: " + one(List.of("computed", "zero", "not-ranked")) + ", clause: '1'}";
        return "sheets:\n  - id: B\n    label: Bảng điểm\n    max: " + sum + unsubmitted + "\n    criteria:\n"
                + String.join(
                        "", parts.stream().map(one -> "      - " + one + "\n").toList());
    }

    private String line(int max, String part, String more) {
        String id = "B." + ++line;
        String gates = (random.nextInt(4) == 0 ? ", only-if: " + q(truth(1)) : "")
                + (random.nextInt(5) == 0 ? ", applies: " + q(truth(1)) : "");
        String text = "{id: " + id + ", title: Dòng, max: " + max + ", clause: '1', part: " + part + gates + more
                + ", rule: " + rule(max, 2) + "}";
        criteria.add(id);
        answers.add("criterion:" + id);
        return text;
    }

    private String group(int max) {
        String id = "G." + ++line;
        String combine = one(List.of("sum", "rescaled", "weighted"));
        boolean weighted = combine.equals("weighted");
        int first = max > 1 ? 1 + random.nextInt(max - 1) : max;
        List<String> parts = new ArrayList<>();
        parts.add(line(first, "normal", weighted ? ", weight: " + (1 + random.nextInt(3)) : ""));
        if (max > 1) {
            parts.add(line(max - first, "normal", weighted ? ", weight: " + (1 + random.nextInt(3)) : ""));
        }
        String how = combine.equals("sum")
                ? ""
                : ", combine: " + combine + ", round: {decimals: " + random.nextInt(4) + ", mode: half-up}"
                        + (weighted ? ", missing: " + one(List.of("open", "open", "zero", "spread")) : "");
        String gate = random.nextInt(4) == 0 ? ", only-if: " + q(truth(1)) : "";
        answers.add("criterion:" + id);
        return "{id: " + id + ", title: Nhóm, max: " + max + ", clause: '1'" + how + gate + ", criteria: ["
                + String.join(", ", parts) + "]}";
    }

    private String rule(int max, int depth) {
        int some = random.nextInt(max + 1);
        return switch (random.nextInt(depth > 0 ? 11 : 8)) {
            case 0 -> "{points: " + some + ", when: " + q(truth(2)) + "}";
            case 1 -> "{start: " + max + ", minus: {points: 0.5, per: " + q(number(1)) + "}}";
            case 2 ->
                "{of: " + q(number(1)) + ", bands: [{below: 1, points: " + some + "}, {from: 1, to: 4, points: " + max
                        + "}, {above: 4, points: 0}]}";
            case 3 ->
                "{on-time: ngay, until: " + one(List.of("2025-06-30", "param.han")) + ", give: " + max
                        + (coin()
                                ? ", late: {minus: 0.25, per: " + one(List.of("day", "week", "calendar-month")) + "}"
                                : "")
                        + (coin() ? ", never: " + some : "") + "}";
            case 4 -> "{each: 0.5, per: " + q(number(1)) + ", cap: " + max + "}";
            case 5 ->
                "{of: " + q(number(0)) + ", over: " + q(one(List.of("n", "m", "it", "y"))) + ", times: " + max
                        + ", when-zero: " + some + ", round: {decimals: 2, mode: half-even}}";
            case 6 -> "{value: " + q(number(2)) + ", round: {decimals: 1, mode: half-up}}";
            case 7 -> "{judged: " + one(List.of("it", "x")) + ", from: 0, to: " + max + "}";
            case 8 ->
                "{choose: [{when: " + q("n < 3") + ", then: " + rule(max, depth - 1) + "}, {when: " + q("n > 5 && a")
                        + ", then: " + rule(max, depth - 1) + "}"
                        + (coin() ? ", {otherwise: " + rule(max, depth - 1) + "}" : "") + "]}";
            case 9 -> "{points: " + max + "}";
            default -> "{sum: [" + rule(max, 0) + ", " + rule(max, 0) + "], cap: " + max + "}";
        };
    }

    /** Sometimes only those take part who registered. */
    private void registration(StringBuilder text) {
        if (random.nextInt(3) > 0) {
            return;
        }
        int at = text.indexOf("joining: everybody");
        text.replace(at, at + "joining: everybody".length(), "joining: registration");
        text.append("registration:\n").append(form("unit")).append(coin() ? form("person") : "");
    }

    private String form(String of) {
        answers.add("registration:dk-" + of);
        return "  - {id: dk-" + of + ", label: Đăng ký, of: " + of + ", to: Văn phòng, fact: dk, deadline: "
                + one(List.of("cuoi", "sau", "hetNam"))
                + ", fields: [{id: gc, label: Ghi chú, kind: text}], clause: '1'}\n";
    }

    private String rankings() {
        return random.nextInt(3) > 0
                ? ""
                : "rankings:\n  - {by: total(), then: [" + one(List.of("n", "a", "{by: m, best: lowest}"))
                        + (coin() ? ", {by: x, only-between-equals: true}" : "") + "]"
                        + (coin() ? ", among: a" : "") + "}\n";
    }

    private String targets() {
        int size = 1 + random.nextInt(3);
        StringBuilder text =
                new StringBuilder(size > 1 && coin() ? "targets-not-applicable: ngoai\n" : "").append("targets:\n");
        for (int i = 0; i < size; i++) {
            String id = "CT." + i;
            String body = random.nextInt(4) == 0
                    ? "value: " + q(truth(1)) + ", is: " + coin()
                    : "value: " + q(number(1)) + ", " + one(List.of("at-least", "at-most", "more-than", "less-than"))
                            + ": " + one(List.of("2", "5.5", "param.muc", "{to: 3}"));
            text.append("  " + id + ": {of: unit, label: Chỉ tiêu, clause: '1', " + body
                    + (!body.contains("{to: 3}") && coin() ? ", blocks: [ban]" : "")
                    + (coin() ? ", due: 2025-06-30" : "") + (coin() ? ", final: true" : "") + "}\n");
            targets.add(id);
            answers.add("target:" + id);
        }
        return text.toString();
    }

    private String classes() {
        if (coin()) {
            return "";
        }
        classified = true;
        answers.add("classification:xl");
        // The classes of units and people are the same: each has them, or both have them from a scale.
        boolean shared = coin();
        return (shared ? SCALE : "")
                + "classifications:\n  - id: xl\n    label: Xếp loại\n    clause: '1'\n    decided: quyet\n"
                + (coin() ? "    not-rated-if: " + q(truth(1)) + "\n" : "")
                + (coin() ? "    lowest-if: " + q(truth(1)) + "\n" : "")
                + (shared ? "    scale: chung\n" : "")
                + "    levels:\n      - {id: xs, " + label(shared, "Xuất sắc") + "when: " + q(number(1) + " >= 2")
                + ", and: " + q(truth(1))
                + ", unmet: " + one(List.of("open", "next")) + "}\n      - {id: tb, " + label(shared, "Trung bình")
                + "when: " + q(truth(1)) + "}\n" + (shared ? "" : "      - {id: yeu, label: Yếu}\n")
                + (coin() ? "    caps: [{when: " + q(truth(1)) + ", at: tb}]\n" : "")
                + limits()
                + classesOfPeople(shared);
    }

    private static final String SCALE =
            "scales:\n  chung: [{id: xs, label: Xuất sắc}, {id: tb, label: Trung bình}, {id: yeu, label: Yếu}]\n";

    private static String label(boolean shared, String label) {
        return shared ? "" : "label: " + label + ", ";
    }

    private String limits() {
        if (coin()) {
            return "";
        }
        String per = one(List.of("all", "block", "parent"));
        return "    limits:\n      - {level: xs, percent: 40, per: " + per + ", round: " + one(List.of("down", "up"))
                + (random.nextInt(6) == 0 ? ", order: none" : ", order: [" + q(number(1)) + ", n]")
                + (random.nextInt(3) == 0 ? ", alike: loai" : "")
                + (random.nextInt(3) == 0 ? ", by-size: [{up-to: 2, places: 1}, {up-to: 3, places: 2}]" : "")
                + (coin() ? ", among: " + q(truth(0)) : coin() ? ", reached: tb" : "")
                + (coin() ? ", at-least: 1" : "")
                + (random.nextInt(3) == 0 ? ", at-most: 2" : "")
                + (coin() ? "" : ", raised-by: " + (per.equals("parent") && coin() ? "themCum" : "campaign.them"))
                + "}\n"
                + (coin() ? "" : "      - {level: tb, percent: 50, per: all, round: down, order: [n]}\n");
    }

    private String classesOfPeople(boolean shared) {
        if (coin()) {
            return "";
        }
        answers.add("classification:xn");
        return "  - id: xn\n    label: Xếp loại người\n    clause: '1'\n    of: person\n    decided: gan\n"
                + (shared ? "    scale: chung\n" : "")
                + "    levels:\n      - {id: xs, " + label(shared, "Xuất sắc")
                + "when: k >= 90, and: p, unmet: open}\n      - {id: tb, " + label(shared, "Trung bình")
                + "when: k >= 88}\n" + (shared ? "" : "      - {id: yeu, label: Yếu}\n")
                + "    not-above: {when: p, classes: xl}\n"
                + (coin()
                        ? ""
                        : "    limits: [{level: xs, percent: 50, per: unit, round: down, at-least: 1, order: [k]}]\n");
    }

    private String standards() {
        StringBuilder text = new StringBuilder("standards:\n  unit:\n")
                .append("    T.bieu: {label: Để biểu dương, clause: '1', when: a || n > 2}\n");
        answers.add("standard:unit:T.bieu");
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            String id = "T." + i;
            String when = switch (random.nextInt(6)) {
                case 0 -> "total() >= " + random.nextInt(20);
                case 1 -> "targetsMet()";
                case 2 -> "rank() <= " + (1 + random.nextInt(3));
                case 3 -> classified ? "classOf('xl') in ['xs', 'tb']" : "lowestShare() >= 50";
                default -> truth(2);
            };
            text.append("    " + id + ": {label: Tiêu chuẩn, clause: '1', when: " + q(when) + "}\n");
            standards.add(id);
            answers.add("standard:unit:" + id);
        }
        return text.toString();
    }

    private String dossier() {
        return "dossier: {papers: [{id: tt, label: Tờ trình, kind: submission, from: uploaded, clause: '1'}], to: Văn phòng, deadline: "
                + one(List.of("cuoi", "sau", "hetNam")) + ", clause: '1'}\n";
    }

    private String awards() {
        answers.add("award:khen");
        answers.add("award:co");
        String quota = one(List.of(
                "2",
                "campaign.suat",
                "{each: 1, per: block}",
                "{each: 1, per: parent}",
                "{share: {percent: 40, round: up, among: a, at-least: 1}, per: all}"));
        String order = "[" + (coin() ? "total()" : q(number(1))) + ", {by: n, best: lowest}"
                + (coin() ? ", {by: b, only-between-equals: true}" : "") + "]";
        String person = random.nextInt(3) == 0
                ? "unit." + one(List.of("selected", "eligible", "proposed")) + "('khen')"
                : "unit.a && p";
        answers.add("standard:person:P.1");
        answers.add("award:nguoi");
        String people =
                "  nguoi: {label: Khen người, form: giay-khen, level: commune, to: person, clause: '1', standards: [P.1], quota: {each: 1, per: unit}, order: [k], tie: van-phong}\n";
        personStandard = "  person:\n    P.1: {label: Của người, clause: '1', when: " + q(person) + "}\n";
        answers.add("award:bieu");
        return dossier() + "awards:\n" + people
                + "  bieu: {label: Biểu dương, form: giay-khen, level: commune, to: unit, clause: '1', standards: [T.bieu]}\n"
                + "  co: {label: Cờ, form: co-thi-dua, level: province, to: unit, clause: '1', standards: all, quota: 1, order: "
                + order
                + ", tie: van-phong}\n  khen: {label: Giấy khen, form: giay-khen, level: commune, to: unit, clause: '1', standards: {any: ["
                + String.join(", ", standards) + "]}, quota: " + quota + ", order: " + order + ", tie: van-phong}\n"
                + (coin() ? "one-award-each: [[co, khen]]\n" : "");
    }
}
