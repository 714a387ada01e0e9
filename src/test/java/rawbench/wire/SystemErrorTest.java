package rawbench.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;

import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SystemErrorTest {
    /** Of Linux, macOS and Windows, as Java hands them on. */
    @ParameterizedTest
    @CsvSource({"Connection reset, RESET", "Connection reset by peer, RESET", "Broken pipe, BROKEN_PIPE",
            "Connection refused, REFUSED", "Network is unreachable, NETWORK_UNREACHABLE",
            "No route to host, HOST_UNREACHABLE", "No such file or directory, NO_FILE",
            "Permission denied, NO_ACCESS", "Operation not permitted, NOT_PERMITTED", "Message too long, TOO_LONG",
            "Invalid argument, INVALID", "No buffer space available, NO_ROOM", "Connection timed out, TIMED_OUT",
            "An existing connection was forcibly closed by the remote host, RESET",
            "An established connection was aborted by the software in your host machine, RESET",
            "Connection refused: no further information, REFUSED", "Input/output error, OTHER"})
    void theWordsOfTheSystemsAreValues(String words, SystemError error) {
        assertThat(SystemError.of(new SocketException(words))).isEqualTo(error);
        assertThat(SystemError.of(new SSLException(words, new SocketException(words)))).isEqualTo(error);
    }

    @Test
    void theKindOfAnExceptionSaysMoreThanItsWords() {
        assertThat(SystemError.of(new PortUnreachableException())).isEqualTo(SystemError.REFUSED);
        assertThat(SystemError.of(new NoRouteToHostException())).isEqualTo(SystemError.HOST_UNREACHABLE);
        assertThat(SystemError.of(new ConnectException())).isEqualTo(SystemError.OTHER);
    }

    @Test
    void aBrokenClientIsFoundBeneathWhatItCaused() {
        IOException broke = new BrokenException(Faults.broken("h:1", true, new SocketException("Connection reset")),
                new SocketException("Connection reset"));
        assertThat(BrokenException.of(new IOException("the service failed", broke))).isEqualTo(SystemError.RESET);
        assertThat(BrokenException.of(new IOException("Connection reset"))).isEqualTo(SystemError.OTHER);
    }
}
