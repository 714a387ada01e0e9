package rawbench.ui.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class MessageEndsTest {
    private static final Octets MIXED = Octets.latin1("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\none\ntwo\r\nthree\rfour");

    @Test
    void headAndBodyAreCountedByThemselves() {
        MessageEnds ends = MessageEnds.of(MIXED);
        assertThat(ends.head()).isEqualTo(new MessageEnds.Counts(3, 1, 0));
        assertThat(ends.body()).isEqualTo(new MessageEnds.Counts(1, 1, 1));
        assertThat(ends.headUsual()).isFalse();
        assertThat(ends.bodyUsual()).isFalse();
    }

    @Test
    void aPartIsRepairedAndTheOtherIsLeftAlone() {
        MessageEnds ends = MessageEnds.of(MIXED);
        assertThat(Edit.applied(MIXED, ends.headEnded(MIXED, LineEnd.CRLF)))
                .isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\nC: d\r\n\r\none\ntwo\r\nthree\rfour"));
        assertThat(Edit.applied(MIXED, ends.bodyEnded(MIXED, LineEnd.LF)))
                .isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\none\ntwo\nthree\nfour"));
    }

    @Test
    void aBodyOfOneKindIsUsualAndSoIsOneThatIsNoText() {
        assertThat(MessageEnds.of(Octets.latin1("A\r\n\r\nb\nc\n")).bodyUsual()).isTrue();
        assertThat(MessageEnds.of(Octets.latin1("A\r\n\r\nb\nc\r\n")).bodyUsual()).isFalse();
        assertThat(MessageEnds.of(Octets.latin1("A\r\n\r\nb\nc\r\n\0")).bodyUsual()).isTrue();
        assertThat(MessageEnds.of(Octets.latin1("A\r\n\r\nb\n\u00ff\r\n")).binary()).isTrue();
    }

    @Test
    void theBodyBeginsBehindTheFirstEmptyLine() {
        assertThat(MessageEnds.bodyAt(Octets.latin1("A\r\n\r\nB\r\n\r\n"))).contains(5L);
        assertThat(MessageEnds.bodyAt(Octets.latin1("A\n\nB"))).contains(3L);
        assertThat(MessageEnds.bodyAt(Octets.latin1("\r\nA\r\n\r\nB"))).contains(7L);
        assertThat(MessageEnds.bodyAt(Octets.latin1("A"))).isEmpty();
        assertThat(MessageEnds.bodyAt(Octets.empty())).isEmpty();
    }

    @Test
    void theUsualEndIsCrlfInTheHeadAndTheBodysOwnInTheBody() {
        Octets octets = Octets.latin1("A\r\n\r\none\ntwo\r\nthree");
        assertThat(MessageEnds.usual(octets, 1)).isEqualTo(LineEnd.CRLF);
        assertThat(MessageEnds.usual(octets, 6)).isEqualTo(LineEnd.LF);
        assertThat(MessageEnds.usual(octets, 10)).isEqualTo(LineEnd.LF);
        assertThat(MessageEnds.usual(octets, octets.length())).isEqualTo(LineEnd.CRLF);
        assertThat(MessageEnds.usual(Octets.latin1("A\r\n\r\n"), 5)).isEqualTo(LineEnd.CRLF);
        assertThat(MessageEnds.usual(Octets.empty(), 0)).isEqualTo(LineEnd.CRLF);
    }

    @Test
    void otherEndsChangeNothingButEnds() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Octets old = OctetTextTest.random(random, 40);
            LineEnd end = LineEnd.values()[random.nextInt(3)];
            List<Edit> edits = MessageEnds.ended(old, 0, old.length(), end);
            Octets now = Edit.applied(old, edits);
            assertThat(withoutEnds(now)).as("seed %d", seed).isEqualTo(withoutEnds(old));
            MessageEnds ends = MessageEnds.of(now);
            assertThat(ends.head().of(end) + ends.body().of(end)).as("seed %d", seed)
                    .isEqualTo(ends.head().all() + ends.body().all());
        }
    }

    private static String withoutEnds(Octets octets) {
        return octets.text(StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", "");
    }
}
