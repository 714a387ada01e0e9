package rawbench.ui.response;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class HeadRowTest {
    @Test
    void fieldsStandInTheOrderReceivedWithTheirDuplicates() {
        List<HeadRow> rows = rows("HTTP/1.1 200 OK\r\nB: 2\r\na: 1\r\nB: 3\r\n\r\n");
        assertThat(rows).extracting(HeadRow::copied).containsExactly("HTTP/1.1 200 OK", "B: 2", "a: 1", "B: 3");
    }

    @Test
    void interimResponsesAndTrailersAreLabelled() {
        List<HeadRow> rows = rows("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Sum: 1\r\n\r\n");
        assertThat(rows).filteredOn(HeadRow.Start.class::isInstance)
                .extracting(r -> ((HeadRow.Start) r).label().orElseThrow().key())
                .containsExactly("head.interim", "head.final");
        assertThat(rows.getLast()).isInstanceOfSatisfying(HeadRow.Field.class, f -> {
            assertThat(f.name()).isEqualTo("X-Sum");
            assertThat(f.trailer()).isTrue();
        });
    }

    @Test
    void aSingleResponseNeedsNoLabel() {
        assertThat(rows("HTTP/1.1 200 OK\r\n\r\n").getFirst()).isInstanceOfSatisfying(HeadRow.Start.class,
                s -> assertThat(s.label()).isEmpty());
    }

    @Test
    void aHugeValueIsCutInTheTable() {
        List<HeadRow> rows = rows("HTTP/1.1 200 OK\r\nX: " + "v".repeat(50_000) + "\r\n\r\n");
        assertThat(rows.getLast()).isInstanceOfSatisfying(HeadRow.Field.class, f -> {
            assertThat(f.value()).hasSizeLessThanOrEqualTo(HeadRow.MAX_VALUE);
            assertThat(f.cut()).isEqualTo(50_000 - HeadRow.MAX_VALUE);
            assertThat(f.whole()).hasSize(50_003);
        });
    }

    @Test
    void octetsThatAreNoTextAreSeen() {
        List<HeadRow> rows = rows("HTTP/1.1 200 OK\r\nX: caf\u00e9\r\nY: \u00e5\u00a5\u0097\r\n\r\n");
        assertThat(rows).element(1).extracting(r -> ((HeadRow.Field) r).value()).asString().isEqualTo("caf‹E9›");
        assertThat(rows).element(2).extracting(r -> ((HeadRow.Field) r).value()).isEqualTo("套");
    }

    @Test
    void noHttpHasNoRows() {
        assertThat(rows("220 ready\r\n")).isEmpty();
    }

    private static List<HeadRow> rows(String answer) {
        Exchange exchange = Exchanges.answered(answer);
        try (Workbench workbench = new Workbench()) {
            return Answer.of(exchange, workbench.rendering(exchange, () -> false)).head();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
