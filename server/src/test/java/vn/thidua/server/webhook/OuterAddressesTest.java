package vn.thidua.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which machines messages may be sent, by what whoever runs the installation allows. */
class OuterAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,    true,  true,  true",
        "2001:db8::7,    true,  true,  true",
        "10.1.2.3,       false, true,  true",
        "172.16.0.9,     false, true,  true",
        "192.168.1.1,    false, true,  true",
        "100.64.0.1,     false, true,  true",
        "fd12:3456::1,   false, true,  true",
        "255.255.255.255, false, true, true",
        "127.0.0.1,      false, false, true",
        "127.8.8.8,      false, false, true",
        "::1,            false, false, true",
        "::ffff:127.0.0.1, false, false, true",
        "::ffff:10.0.0.1, false, true, true",
        "0.0.0.0,        false, false, false",
        "::,             false, false, false",
        "169.254.169.254, false, false, false",
        "fe80::1,        false, false, false",
        "224.0.0.1,      false, false, false",
    })
    void whoeverRunsItSaysHowFarMessagesGo(String literal, boolean outer, boolean inner, boolean local)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByName(literal);
        assertThat(new OuterAddresses("public").mayReach(address)).as("public").isEqualTo(outer);
        assertThat(new OuterAddresses("private").mayReach(address))
                .as("private")
                .isEqualTo(inner);
        assertThat(new OuterAddresses("local").mayReach(address)).as("local").isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.1, false",
        "[::1],       false",
        "[fe80::1],   false",
        "203.0.113.7, true",
        "[2001:db8::7], true",
        "cong.example.vn, true"
    })
    void anAddressInNumbersIsJudgedWhenItIsTypedAndANameWhenItIsUsed(String host, boolean may) {
        assertThat(new OuterAddresses("public").mayReach(host)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "127.0.0.1", "2130706433", "0x7f000001"})
    void aNameOfThisMachineLeadsNowhere(String host) {
        assertThatThrownBy(() -> new OuterAddresses("public").resolve(host)).isInstanceOf(UnknownHostException.class);
    }
}
