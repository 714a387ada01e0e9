package rawbench.wire;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class AddressesTest {
    @ParameterizedTest
    @CsvSource({"::1,::1", "0:0:0:0:0:0:0:0,::", "1:0:0:0:0:0:0:0,1::", "2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1",
            "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1", "2001:0DB8::00AB:1,2001:db8::ab:1",
            "1:2:3:4:5:6:0:0,1:2:3:4:5:6::", "1:0:0:2:0:0:0:3,1:0:0:2::3", "127.0.0.1,127.0.0.1"})
    void spellsAddressesTheShortWay(String written, String spelled) {
        assertThat(Addresses.spelled(InetAddress.ofLiteral(written))).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({"1,2,3,4,5,6,7,8", "0,0,1,0,0,0,1,0", "0,1,0,1,0,1,0,1", "1,0,0,0,0,0,0,1"})
    void whatItSpellsIsTheSameAddress(String groups) {
        InetAddress address = InetAddress.ofLiteral(groups.replace(',', ':'));
        assertThat(InetAddress.ofLiteral(Addresses.spelled(address))).isEqualTo(address);
    }
}
