package rawbench.evidence;

import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A file that is not as it was written: what is wrong is said with its line, and what is merely new is let be. */
final class DamageTest {
    private static Exchange exchange;
    private static String text;
    private static TestPeer peer;

    @BeforeAll
    static void write() throws Exception {
        peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nhello\nworld\n");
        exchange = EvidenceTest.send(EvidenceTest.sending("http", peer.port(), "GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
        text = EvidenceTest.written(exchange, true);
    }

    @AfterAll
    static void close() {
        peer.close();
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        says(all -> "HTTP/1.1 200 OK\n" + all, "Line 1 of the evidence file: it should be \"Rawbench evidence 1\"");
        says(all -> "", "Line 1 of the evidence file: it should be \"Rawbench evidence 1\"");
        says(all -> all.replace("evidence 1", "evidence 2"), "Line 1 of the evidence file: its version is \"2\"");
        says(all -> all.replaceFirst("\\[times]", "[other]"), "there is no section [times]");
        says(all -> all.replaceFirst("\noutcome = ok", "\noutcome = fine"), "\"fine\" is no outcome");
        says(all -> all.replaceFirst("\nbegan = .*", "\nbegan = today"), "\"today\" is no moment such as");
        says(all -> all.replaceFirst("\ntarget = .*", "\ntarget = ftp://h"), "only http://, https://");
        says(all -> all.replaceFirst("\nbegan = .*", ""), "[exchange] has no line \"began = …\"");
        says(all -> all.replaceFirst("\nbegan = (.*)", "\nbegan = $1\nbegan = $1"), "\"began\" stands twice");
        says(all -> all.replaceFirst("\n +\\d+\\.\\d+ connecting .*", ""), "events are announced, but [events] has");
        says(all -> all.replaceFirst(" sent 0 \\d+", " sent 0 many"), "\"many\" is no number from 0 on");
        says(all -> all.replaceFirst("\\| hello", "| hellO"), "the octets of [received] are others than");
        says(all -> all.replaceFirst("\\| hello.*\n", ""), "[received] should have 51 octets and has 45");
        says(all -> all.replaceFirst("\\| hello", "| hel\\\\lo"), "\"\\l\" is no escape");
        says(all -> all.replaceFirst("\\| hello.*", "= ????"), "what stands behind \"=\" is no Base64");
        says(all -> all.replaceFirst("\nanswers = 1", "\nanswers = 2"), "there is no section [answer 2]");
        says(all -> all.replaceFirst("\nto = 51", "\nto = 52"),
                "an answer is said to be the octets 0 to 52, but 51 came");
        says(all -> all.replaceFirst("\nkept = .*", "\nkept = 400"), "400 octets are said to have gone");
        says(all -> all + "\n[times]\n", "[times] stands twice");
    }

    @Test
    void theLineIsTheOneThatIsWrong() {
        String wrong = text.replaceFirst("\\| hello", "| hel\\\\lo");
        EvidenceException said = catchThrowableOfType(EvidenceException.class, () -> Evidence.read(Octets.utf8(wrong)));
        assertThat(wrong.lines().toList().get((int) said.line() - 1)).startsWith("| hel\\lo");
    }

    @Test
    void whateverIsCutOffIsNoticed() {
        // Behind the last digest nothing is left that could be missed.
        for (int length = 0; length < text.length() - 1; length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> Evidence.read(Octets.utf8(cut))).as("cut at " + length)
                    .isInstanceOf(EvidenceException.class);
        }
    }

    @Test
    void whatALaterRawbenchAddsIsLetBe() throws Exception {
        String later = text
                .replace("[times]", "mood = good\nsome line\n\n[weather]\nfair\n| x\n\n[times]\nlunch = 12.5")
                .replaceFirst("events = (\\d+)", "events = " + (exchange.transcript().events().size() + 1))
                .replaceFirst("(?m)^ +\\d+\\.\\d+ connecting", "     1.5 migrated to another path\n$0");
        SameExchange.check(Evidence.read(Octets.utf8(later)).exchange(), exchange);
    }

    private static void says(UnaryOperator<String> damage, String sentence) {
        String damaged = damage.apply(text);
        assertThat(damaged).isNotEqualTo(text);
        assertThatThrownBy(() -> Evidence.read(Octets.utf8(damaged))).isInstanceOf(EvidenceException.class)
                .hasMessageContaining(sentence);
    }
}
