package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.administration.Careers;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;

/** A code is a unit's or a person's, by whatever door it comes in: a case with both could be read in two ways. */
class OneCodeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final Scene scene = Scene.withWards(2);
    private final Actor administrator = scene.person(Role.ADMINISTRATOR);
    private final Caller caller = Caller.as(Running.office(), administrator.username());

    OneCodeTest() {
        Running.part(Careers.class).add(administrator, new Person("n01", "Lê Văn Mẫu", "w1", "Chuyên viên", DAY));
    }

    private HttpResponse<String> send(String page, String selector, List<Caller.Field> more) {
        FormElement form = Caller.form(caller.page(page), selector);
        List<Caller.Field> fields = Caller.fields(form);
        more.forEach(field -> Caller.set(fields, field.name(), field.value()));
        return caller.send(form.attr("action"), fields);
    }

    @Test
    void formsRefuseItAndNameWhoseItIs() {
        HttpResponse<String> unit = send(
                "/units/new",
                "form[action='/units']",
                List.of(
                        new Caller.Field("code", "n01"),
                        new Caller.Field("kind", "ward"),
                        new Caller.Field("name", "Phường Mới")));
        assertThat(Jsoup.parse(unit.body()).text()).contains("Mã “n01” là mã của một người (Lê Văn Mẫu)");
        HttpResponse<String> person = send(
                "/people",
                "form[action='/people']",
                List.of(
                        new Caller.Field("code", "w2"),
                        new Caller.Field("name", "Trần Thị Khác"),
                        new Caller.Field("unit", "w1"),
                        new Caller.Field("post", "Kế toán")));
        assertThat(Jsoup.parse(person.body()).text()).contains("Mã “w2” là mã của một đơn vị (UBND phường Thử 002)");
    }

    @Test
    void filesRefuseItWithTheRow() {
        assertThat(taken("units", "Mã;Mã cấp trên;Loại;Tên\nn01;;ward;Phường Mới\n"))
                .contains("Dòng 2", "Mã “n01” là mã của một người (Lê Văn Mẫu)");
        assertThat(taken("people", "Mã;Họ và tên;Mã đơn vị;Chức vụ\nw2;Trần Thị Khác;w1;Kế toán\n"))
                .contains("Dòng 2", "Mã “w2” là mã của một đơn vị (UBND phường Thử 002)");
    }

    @Test
    void namesAndCodesHaveALength() {
        assertThat(taken("people", "Mã;Họ và tên;Mã đơn vị;Chức vụ\nn02;" + "Ă".repeat(3000) + ";w1;Kế toán\n"))
                .contains("Dòng 2", "cột Họ và tên", "dài 3.000 chữ, nhiều nhất 250 chữ");
        assertThat(taken("people", "Mã;Họ và tên;Mã đơn vị;Chức vụ\n" + "a".repeat(3000) + ";Lê;w1;Kế toán\n"))
                .contains("Dòng 2", "cột Mã", "dài 3.000 chữ, nhiều nhất 60 chữ");
        HttpResponse<String> unit = send(
                "/units/new",
                "form[action='/units']",
                List.of(
                        new Caller.Field("code", "w9"),
                        new Caller.Field("kind", "ward"),
                        new Caller.Field("name", "Ă".repeat(3000))));
        assertThat(Jsoup.parse(unit.body()).text()).contains("Tên đơn vị:", "dài 3.000 chữ, nhiều nhất 250 chữ");
    }

    /** Heads typed without accents, and whatever dash a word processor made of a hyphen. */
    @Test
    void aHeadWithoutMarksIsFoundAndADashIsAHyphen() {
        HttpResponse<String> taken = sent("people", "Ma;Ho va ten;Ma don vi;Chuc vu\nn–03;Lê Ba;w1;Kế toán\n");
        assertThat(taken.statusCode()).as("led to what it would change").isEqualTo(302);
        assertThat(taken("people", "Mã;Họ và tên;Mã đơn vị;Chức vụ\nn 03;Lê Ba;w1;Kế toán\n"))
                .contains("1 lỗi", "không có dấu cách");
    }

    private String taken(String what, String table) {
        return Jsoup.parse(sent(what, table).body()).text();
    }

    private HttpResponse<String> sent(String what, String table) {
        String action = "/" + what + "/import";
        FormElement form = Caller.form(caller.page("/" + what), "form[action='" + action + "']");
        byte[] content = table.getBytes(StandardCharsets.UTF_8);
        return caller.sendParts(
                action, Caller.fields(form), List.of(new Caller.Attached("file", "bang.csv", "text/csv", content)));
    }

    /** Also where a service did not look, or two looked at once. */
    @Test
    void theTablesRefuseItThemselves() {
        JdbcClient jdbc = Running.part(JdbcClient.class);
        assertThatThrownBy(() -> jdbc.sql("insert into person (authority, code, name) values (:authority, 'w1', 'Ai')")
                        .param("authority", scene.authority)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> jdbc.sql("update unit set code = 'n01' where authority = :authority and code = 'w2'")
                        .param("authority", scene.authority)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
        Running.part(Organisation.class)
                .post(administrator.act(), scene.authority, new Person("n01", "Lê Văn Mẫu", "w2", "Kế toán", DAY));
    }
}
