package vn.thidua.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an e-mail address, for accounts and for citizens alike. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ten@coquan.gov.vn", "a.b+c@mail.vn", "x_1@sub.tinh.gov.vn", "0912@x-y.vn"})
    void mailGoesThere(String text) {
        assertThat(EmailAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ten",
                "ten@",
                "@coquan.vn",
                "ten@coquan",
                "ten@coquan.",
                "ten@.vn",
                "ten@coquan..vn",
                "ten@@coquan.vn",
                "ten @coquan.vn",
                "ten@coquan.vn,khac@coquan.vn",
                "Tên <ten@coquan.vn>",
                "ten@coquan.vn;",
                "ten@10.0.0.1",
                "\"a b\"@coquan.vn",
                "ten.@coquan.vn",
                "ten@coquan.v"
            })
    void mailGoesNowhere(String text) {
        assertThat(EmailAddress.isOne(text)).isFalse();
    }
}
