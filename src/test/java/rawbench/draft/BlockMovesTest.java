package rawbench.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlockMovesTest {
    private static final String ONE = "### one\n# mine\nGET /1 HTTP/1.1\nHost: a\n\n";
    private static final String TWO = "### two\n# @name second\nPOST /2 HTTP/1.1\nHost: a\n\n{ \"a\" : 1 }\n\n";
    private static final String THREE = "### three\r\n# @rb-raw escaped\n#| GET  /3 HTTP/1.1\\r\\n\n\n";

    @Test
    void aRequestMovesWithItsTextAndLeavesTheOthersAsTheyAre() throws Exception {
        assertThat(text(BlockMoves.moved(file(ONE + TWO + THREE), 0, 2))).isEqualTo(TWO + THREE + ONE);
        assertThat(text(BlockMoves.moved(file(ONE + TWO + THREE), 2, 0))).isEqualTo(THREE + ONE + TWO);
        assertThat(text(BlockMoves.moved(file(ONE + TWO + THREE), 1, 1))).isEqualTo(ONE + TWO + THREE);
    }

    @Test
    void theLastLineGetsAnEndBeforeSomethingComesBehindIt() throws Exception {
        String last = TWO.stripTrailing();
        assertThat(text(BlockMoves.moved(file(ONE + last), 0, 1))).isEqualTo(last + "\n\n" + ONE);
    }

    @Test
    void aRequestWithoutASeparatorGetsOneWhereItNeedsIt() throws Exception {
        String bare = "GET /0 HTTP/1.1\nHost: a\n\n";
        assertThat(text(BlockMoves.moved(file(bare + ONE), 1, 0))).isEqualTo(ONE + "###\n" + bare);
        assertThat(text(BlockMoves.moved(file(bare + ONE), 0, 1))).isEqualTo(ONE + "###\n" + bare);
    }

    @Test
    void whatStandsAboveTheFirstRequestStaysAbove() throws Exception {
        String head = "@base = x\n# notes\n\n";
        assertThat(text(BlockMoves.moved(file(head + ONE + TWO), 1, 0))).isEqualTo(head + TWO + ONE);
    }

    @Test
    void aRequestBringsTheValuesItUses() throws Exception {
        TemplateFile from = file("@host = {{sub}}.example\n@sub = api\n@other = 1\n\n"
                + "### q\nGET / HTTP/1.1\nHost: {{host}}\n");
        TemplateFile into = BlockMoves.inserted(file(ONE), 1, from.blocks().getFirst());
        assertThat(text(into)).isEqualTo(
                ONE + "### q\n@host = {{sub}}.example\n@sub = api\nGET / HTTP/1.1\nHost: {{host}}\n");
        assertThat(into.blocks().get(1).draft(SideFiles.of("", Map.of())).settings().variables().values())
                .containsEntry("sub", "api")
                .containsEntry("host", "{{sub}}.example");
    }

    @Test
    void aValueThatIsThereAlreadyIsNotWrittenTwice() throws Exception {
        TemplateBlock block = file("@h = a\n### q\nGET / HTTP/1.1\nHost: {{h}}\n").blocks().getFirst();
        assertThat(text(BlockMoves.inserted(file("@h = a\n" + ONE), 0, block)))
                .isEqualTo("@h = a\n\n### q\nGET / HTTP/1.1\nHost: {{h}}\n\n" + ONE);
    }

    @Test
    void anotherValueOfTheSameNameIsRefused() throws Exception {
        TemplateBlock block = file("@h = a\n### q\nGET / HTTP/1.1\nHost: {{h}}\n").blocks().getFirst();
        TemplateFile into = file("@h = b\n" + ONE);
        assertThatThrownBy(() -> BlockMoves.inserted(into, 0, block)).hasMessageContaining("{{h}}");
    }

    @Test
    void valuesOfARequestThatGoesStayOutOfTheBodyAbove() throws Exception {
        TemplateFile left = file(TWO + "### q\n@h = a\nGET / HTTP/1.1\nHost: {{h}}\n").without(1);
        assertThat(text(left)).isEqualTo(TWO + "###\n@h = a\n");
        assertThat(left.blocks()).hasSize(1);
    }

    /** Any order of moves: the requests are the same ones, their octets too, in the order asked for. */
    @Test
    void manyMovesLoseAndChangeNothing() throws Exception {
        long seed = 20_261_128;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> texts = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                String end = random.nextBoolean() ? "\n" : "\r\n";
                texts.add((i == 0 && random.nextBoolean() ? "" : "### " + i + end) + "PUT /" + i + " HTTP/1.1" + end
                        + "Host: a" + end + (random.nextBoolean() ? end + "body " + i + end : "")
                        + end.repeat(random.nextInt(3)));
            }
            TemplateFile file = file(String.join("", texts));
            List<Octets> wanted = octets(file);
            for (int move = 0; move < 5; move++) {
                int from = random.nextInt(count);
                int to = random.nextInt(count);
                file = BlockMoves.moved(file, from, to);
                wanted.add(to, wanted.remove(from));
                assertThat(octets(file)).as("seed %d, round %d, %d to %d", seed, round, from, to).isEqualTo(wanted);
            }
        }
    }

    private static List<Octets> octets(TemplateFile file) throws TemplateException {
        List<Octets> all = new ArrayList<>();
        for (TemplateBlock block : file.blocks()) {
            all.add(block.draft(SideFiles.of("", Map.of())).octets());
        }
        return all;
    }

    private static TemplateFile file(String text) throws TemplateException {
        return TemplateFile.parse(Octets.utf8(text));
    }

    private static String text(TemplateFile file) {
        return file.octets().text(java.nio.charset.StandardCharsets.UTF_8);
    }
}
