package rawbench.ui.response;

import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
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

    @Test
    void datesStandAgainstTheClockBesideTheirFields() {
        assertThat(notes("Expires: 0",
                "Last-Modified: " + HeadStates.date(-86_400 * 20, "EEEE, dd-MMM-yy HH:mm:ss 'GMT'"), "Date: yesterday",
                "Retry-After: 120", "Age: 90", "Strict-Transport-Security: max-age=5", "X-Date: 0"))
                .containsExactly("no date: expired", "20 days ago, obsolete form", "no date", "in 2 min",
                        "1 min 30 s in caches", "ignored without TLS", "");
    }

    @Test
    void theServersClockIsComparedWithThisOne() {
        assertThat(notes("Date: " + HeadStates.date(0))).containsExactly("agrees with this clock");
        assertThat(notes("Date: " + HeadStates.date(-3600)).getFirst()).endsWith(" behind this clock");
        assertThat(notes("Date: " + HeadStates.date(86_400 * 3)).getFirst()).isEqualTo("3 days ahead of this clock");
        assertThat(notes("Age: 60", "Date: " + HeadStates.date(-60)).getLast()).endsWith(" ago");
    }

    @Test
    void whatBecomesOfACookieAndOfAnAnswerInACacheStandsBesideThem() {
        assertThat(notes("Set-Cookie: a=b", "Set-Cookie: a=b; Max-Age=60", "Set-Cookie: a=; Max-Age=0",
                "Set-Cookie: a=b; Secure", "Cache-Control: no-store", "Cache-Control: max-age=60"))
                .containsExactly("kept for the session", "kept for 1 min", "deletes the cookie",
                        "refused: Secure without TLS", "not stored: no-store", "");
    }

    @Test
    void linksAreResolvedAgainstWhatWasAskedFor() {
        HeadRow.Field field = (HeadRow.Field) rows("HTTP/1.1 200 OK\r\nLink: </a?b>; rel=next, <mailto:x@y>\r\n\r\n")
                .getLast();
        assertThat(field.link().orElseThrow().spelled()).isEqualTo("http://www.example.com/a?b");
        assertThat(field.pieces()).extracting(HeadRow.Piece::text)
                .containsExactly("<", "/a?b", ">; rel=next, <mailto:x@y>");
        HeadRow.Field script = (HeadRow.Field) rows("HTTP/1.1 200 OK\r\nLocation: javascript:alert(1)\r\n\r\n")
                .getLast();
        assertThat(script.link()).isEmpty();
        assertThat(script.links()).hasSize(1);
    }

    @Test
    void aLinkBehindTheCutIsNotShown() {
        HeadRow.Field field = (HeadRow.Field) rows("HTTP/1.1 200 OK\r\nLink: </a>; title=\"" + "x".repeat(3_000)
                + "\", </b>\r\n\r\n").getLast();
        assertThat(field.pieces()).hasSize(3);
        assertThat(field.pieces().stream().mapToInt(p -> p.text().length()).sum()).isEqualTo(HeadRow.MAX_VALUE);
    }

    /** What stands beside each field, in English. */
    private static List<String> notes(String... fields) {
        Texts texts = new Texts(ResponseView.class, new SimpleObjectProperty<>(Language.ENGLISH));
        return rows("HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n").stream()
                .filter(HeadRow.Field.class::isInstance)
                .map(row -> ((HeadRow.Field) row).note().map(note -> note.text(texts)).orElse(""))
                .toList();
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
