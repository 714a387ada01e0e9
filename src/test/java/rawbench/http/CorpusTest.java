package rawbench.http;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import rawbench.http.ReplyCorpus.Case;

import static org.assertj.core.api.Assertions.assertThat;

/** Replies that other projects collected, fed in two pieces at every offset: the framer says the same each time. */
@EnabledIfSystemProperty(named = ReplyCorpus.FOLDER, matches = ".+", disabledReason = ReplyCorpus.ABSENT)
final class CorpusTest {
    @TestFactory
    Stream<DynamicTest> everySplitGivesTheSameReading() throws IOException {
        return ReplyCorpus.cases().stream().map(c -> DynamicTest.dynamicTest(c.id(), () -> {
            String whole = fed(c, c.reply().length());
            for (long at = 0; at <= c.reply().length(); at++) {
                assertThat(fed(c, at)).as("split at " + at).isEqualTo(whole);
            }
        }));
    }

    private static String fed(Case c, long split) {
        ResponseFramer framer = new ResponseFramer(RequestReader.method(c.request()).orElse(""), Limits.DEFAULT);
        framer.feed(c.reply().slice(0, split));
        framer.feed(c.reply().from(split));
        ResponseReading reading = framer.finish(c.reply(), c.keep() ? End.OPEN : End.FIN);
        return reading.verdict() + " " + reading.framing() + " " + reading.findings() + " " + reading.response()
                + " " + reading.surplus();
    }
}
