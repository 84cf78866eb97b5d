package vn.thidua.server.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.Clause;
import vn.thidua.server.kernel.Texts;

/** What is or is not is promised by yes or no, in the words of whoever types and of whoever reads. */
class YesNoFieldTest {

    private static final FormField FIELD = new FormField(
            "promise/online", "online", "Phục vụ 24/7", FormField.YES_NO, true, Optional.empty(), Clause.of("IV.6"));

    @ParameterizedTest
    @CsvSource({"Có, Có, Yes", "Yes, Có, Yes", "có, Có, Yes", "Không, Không, No", "no, Không, No"})
    void bothLanguagesMeanTheSame(String typed, String vietnamese, String english) {
        assertThat(FIELD.fault(typed)).isEmpty();
        assertThat(FIELD.said(typed, Texts.of("vi"))).isEqualTo(vietnamese);
        assertThat(FIELD.said(typed, Texts.of("en"))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"96", "UBND phường Một", "có lẽ"})
    void aShareOrAnythingElseIsRefusedAndKept(String typed) {
        assertThat(FIELD.fault(typed)).contains("field.yes-no");
        assertThat(FIELD.said(typed, Texts.of("vi"))).isEqualTo(typed);
    }

    @Test
    void whatIsRequiredIsMissed() {
        assertThat(FIELD.fault(" ")).contains("field.required");
    }
}
