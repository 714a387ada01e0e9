package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

/** The promise: whatever the octets, a template gives them back, also after git and an editor had their way with it. */
class TemplatePromiseTest {
    private static final int MESSAGES = 100_000;

    @Test
    void everyOctetStringComesBack() throws TemplateException {
        for (int seed = 0; seed < Rounds.of(MESSAGES); seed++) {
            Octets message = new RequestGenerator(new Random(seed)).next();
            TemplateFile file = TemplateFile.of("t", new RequestDraft("a name", "http://h:1", message));
            Octets text = file.octets();
            Map<String, Octets> beside = file.sideFiles();
            assertThat(only(text, beside)).as("seed %d", seed).isEqualTo(message);
            assertThat(only(crlf(text), beside)).as("CRLF, seed %d", seed).isEqualTo(message);
            assertThat(only(trimmed(text), beside)).as("trimmed, seed %d", seed).isEqualTo(message);
            assertThat(only(crlf(trimmed(text)), beside)).as("both, seed %d", seed).isEqualTo(message);
        }
    }

    @Test
    void everyWayOfWritingIsMetByTheRandomMessages() throws TemplateException {
        int[] met = new int[6];
        for (int seed = 0; seed < 500; seed++) {
            Octets message = new RequestGenerator(new Random(seed)).next();
            String text = TemplateFile.of("t", new RequestDraft("", "", message)).octets().text(StandardCharsets.UTF_8);
            met[text.contains("# @rb-raw escaped") ? 0
                    : text.contains("# @rb-body-sha256") ? 1
                            : text.contains("# @rb-body-eol crlf") ? 2
                                    : text.contains("# @rb-body-tail") ? 3 : text.contains("\n\n") ? 4 : 5]++;
        }
        assertThat(met).doesNotContain(0);
    }

    @Test
    void blocksOfOneFileDoNotTouchEachOther() throws TemplateException {
        for (int seed = 0; seed < Rounds.of(2000); seed++) {
            Random random = new Random(seed);
            RequestGenerator generator = new RequestGenerator(random);
            List<RequestDraft> drafts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                drafts.add(new RequestDraft("request " + i, "http://h:" + i, generator.next()));
            }
            TemplateFile file = TemplateFile.of("t", drafts.toArray(RequestDraft[]::new));
            int changed = random.nextInt(4);
            RequestDraft other = drafts.get(changed).with(generator.next());
            TemplateFile after = file.with(changed, other, SideFiles.of("t", file.sideFiles()));
            SideFiles beside = SideFiles.of("t", after.sideFiles());
            TemplateFile again = TemplateFile.parse(after.octets());
            for (int i = 0; i < 4; i++) {
                RequestDraft expected = i == changed ? other : drafts.get(i);
                assertThat(again.blocks().get(i).draft(beside)).as("seed %d, block %d", seed, i).isEqualTo(expected);
                if (i != changed) {
                    assertThat(again.blocks().get(i).text()).as("seed %d, block %d", seed, i)
                            .isEqualTo(file.blocks().get(i).text());
                }
            }
        }
    }

    @Test
    void manyChangesOfOneBlockLeaveItReadable() throws TemplateException {
        for (int seed = 0; seed < Rounds.of(300); seed++) {
            RequestGenerator generator = new RequestGenerator(new Random(seed));
            TemplateFile file = TemplateFile.parse(Octets.utf8("""
                ### Title
                # a comment
                # @no-redirect
                # @name it
                GET / HTTP/1.1
                # a comment in the head
                Host: a

                body

                > {% client.log("x") %}

                ### Next
                GET /next HTTP/1.1
                """));
            for (int i = 0; i < 10; i++) {
                Octets message = generator.next();
                SideFiles beside = SideFiles.of("t", file.sideFiles());
                file = file.with(0, file.blocks().getFirst().draft(beside).with(message), beside);
                TemplateFile again = TemplateFile.parse(file.octets());
                assertThat(again.blocks()).as("seed %d", seed).hasSize(2);
                assertThat(again.blocks().getFirst().draft(SideFiles.of("t", file.sideFiles())).octets())
                        .as("seed %d, change %d", seed, i)
                        .isEqualTo(message);
                assertThat(again.octets().text(StandardCharsets.UTF_8)).as("seed %d", seed)
                        .contains("# a comment\n# @no-redirect\n# @name it\n", "# a comment in the head\n",
                                "> {% client.log(\"x\") %}\n\n### Next\n");
            }
        }
    }

    private static Octets only(Octets text, Map<String, Octets> beside) throws TemplateException {
        List<TemplateBlock> blocks = TemplateFile.parse(text).blocks();
        assertThat(blocks).hasSize(1);
        return blocks.getFirst().draft(SideFiles.of("t", beside)).octets();
    }

    private static Octets crlf(Octets text) {
        return Octets.latin1(text.latin1().replace("\n", "\r\n"));
    }

    private static Octets trimmed(Octets text) {
        return Octets.latin1(text.latin1().replaceAll("(?m)[ \t]+$", ""));
    }
}
