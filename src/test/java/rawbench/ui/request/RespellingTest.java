package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class RespellingTest {
    @Test
    void theTextBecomesTheSpellingOfTheOctetsThatWereMade() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Octets before = OctetTextTest.random(random, 60);
            List<Edit> edits = edits(before, random, 1 + random.nextInt(3));
            Octets after = Edit.applied(before, edits);
            OctetLines lines = OctetLines.of(before);
            List<Respelling> changes = Respelling.of(lines, before, after, edits);
            assertThat(applied(OctetText.of(before), changes)).as("seed %d", seed)
                    .isEqualTo(OctetText.of(after));
            changes.forEach(one -> lines.replace(one.line(), one.lines(), one.now()));
            assertThat(lines).as("seed %d", seed).hasToString(OctetLines.of(after).toString());
        }
    }

    /** Edits that do not overlap, of any octets. */
    private static List<Edit> edits(Octets octets, Random random, int count) {
        List<Edit> edits = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < count && from <= octets.length(); i++) {
            long at = from + random.nextInt((int) (octets.length() - from) + 1);
            long length = random.nextInt((int) (octets.length() - at) + 1) / (1 + random.nextInt(4));
            edits.add(new Edit(at, length, OctetTextTest.random(random, 4)));
            from = at + length + 1;
        }
        return edits;
    }

    private static String applied(String text, List<Respelling> changes) {
        String now = text;
        for (Respelling one : changes) {
            int from = start(text, one.line()) + one.from();
            now = now.substring(0, from) + one.text() + now.substring(from + one.gone());
        }
        return now;
    }

    private static int start(String text, int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    @Test
    void onlyWhatDiffersIsReplaced() {
        Octets before = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        Respelling one = only(before, new Edit(18, 0, Octets.latin1("x")));
        assertThat(one.line()).isEqualTo(1);
        assertThat(one.gone()).isZero();
        assertThat(one.text()).isEqualTo("x");
    }

    @Test
    void aCrAndAnLfThatMeetBecomeOneLineEnd() {
        Octets before = Octets.latin1("a\r\nb");
        Respelling apart = only(before, new Edit(2, 0, Octets.latin1("x")));
        assertThat(apart.now()).hasToString("[2, 2]");
        Respelling together = only(Octets.latin1("a\rx\nb"), new Edit(2, 1, Octets.empty()));
        assertThat(together.now()).hasToString("[3]");
        assertThat(only(Octets.latin1("a\rb"), Edit.insertion(2, Octets.latin1("\n"))).now()).hasToString("[3, 1]");
    }

    @Test
    void manyChangesAreMadeAsOne() {
        Octets before = Octets.latin1("x\n".repeat(500));
        List<Edit> edits = MessageEnds.ended(before, 0, before.length(), LineEnd.CRLF);
        Octets after = Edit.applied(before, edits);
        List<Respelling> changes = Respelling.of(OctetLines.of(before), before, after, edits);
        assertThat(changes).hasSize(1);
        assertThat(applied(OctetText.of(before), changes)).isEqualTo(OctetText.of(after));
    }

    private static Respelling only(Octets before, Edit edit) {
        List<Edit> edits = List.of(edit);
        List<Respelling> all = Respelling.of(OctetLines.of(before), before, Edit.applied(before, edits), edits);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
