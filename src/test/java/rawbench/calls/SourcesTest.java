package rawbench.calls;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesTest {
    /** Of the table of contents of RFC 9293, and the numbered parts of its 3.9.1: Open, Send, Receive, Close, Status, Abort. */
    private static final Set<String> TCP = Set.of("3.5", "3.5.1", "3.5.2", "3.5.3", "3.6", "3.6.1", "3.8", "3.8.1",
            "3.8.2", "3.8.3", "3.8.4", "3.9.1.1", "3.9.1.2", "3.9.1.3", "3.9.1.4", "3.9.1.5", "3.9.1.6");

    private static Set<String> of(Recorded recorded) {
        Set<String> sources = new TreeSet<>();
        recorded.chart()
                .lines(Set.of())
                .stream()
                .filter(Row.class::isInstance)
                .map(line -> Sources.of((Row) line, recorded.chart().endpoint()))
                .forEach(sources::addAll);
        return sources;
    }

    @Test
    void everySectionOfTcpThatIsNamedStandsInItsTableOfContents() {
        List<Recorded> all = List.of(Recorded.http(), Recorded.halfClosed(), Recorded.reset(), Recorded.silent(),
                Recorded.refused(), Recorded.tls(), Recorded.thrownAway(), Recorded.clientThrownAway(),
                Recorded.spokenOn(), Recorded.accepted());
        assertThat(all.stream().map(SourcesTest::of).flatMap(Collection::stream))
                .filteredOn(source -> source.startsWith("RFC 9293 "))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(TCP).contains(source.substring("RFC 9293 ".length())));
    }

    @Test
    void whoThrowsAConnectionAwayAbortsIt() {
        assertThat(of(Recorded.thrownAway())).contains("RFC 9293 3.9.1.6", "RFC 9293 3.5.2")
                .doesNotContain("RFC 9293 3.9.1.4");
        assertThat(of(Recorded.http())).contains("RFC 9293 3.9.1.4").doesNotContain("RFC 9293 3.9.1.6");
    }

    @Test
    void datagramsHaveOthers() {
        assertThat(of(Recorded.udp())).contains("RFC 768").noneMatch(source -> source.contains("9293"));
        assertThat(of(Recorded.unreachable())).contains("RFC 1122 4.1.3.3");
    }
}
