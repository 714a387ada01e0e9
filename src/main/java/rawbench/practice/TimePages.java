package rawbench.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import rawbench.octets.Octets;

/** Answers that take their time, and those that have something to say before it. */
final class TimePages {
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Octets HINTS = Octets.latin1("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; "
            + "as=style\r\nLink: </script.js>; rel=preload; as=script\r\n\r\n");

    private TimePages() {
    }

    static List<Page> all() {
        return List.of(
                Page.at("/early-hints", "103 Early Hints, and a quarter of a second later 200.",
                        (_, _) -> text("The hints came first.\n").after(HINTS, BEAT)),
                Page.at("/interim", "100, 102 and 103 although nobody asked for them, then 200.",
                        (_, _) -> text("Three interim responses came first.\n")
                                .after(Octets.latin1("HTTP/1.1 100 Continue\r\n\r\n"), Duration.ZERO)
                                .after(Octets.latin1("HTTP/1.1 102 Processing\r\n\r\n"), Duration.ZERO)
                                .after(HINTS, Duration.ZERO)),
                Page.at("/slow", "Twenty lines, one every quarter of a second, chunked.", (_, _) -> slow(20)),
                Page.numbered("/slow/", 8, 100_000, "So many lines, one every quarter of a second, chunked.",
                        (_, n) -> slow(n)),
                Page.numbered("/wait/", 3, 3600, "Silence for so many seconds, then an answer.",
                        (_, n) -> text("That took " + n + " s.\n").after(Octets.empty(), Duration.ofSeconds(n))));
    }

    private static Reply text(String text) {
        return Reply.ok(TextPages.PLAIN, Octets.utf8(text));
    }

    private static Reply slow(long lines) {
        return Reply.ok(TextPages.PLAIN, new Content.Flow(-1, sink -> {
            for (long line = 1; line <= lines; line++) {
                byte[] text = ("Line " + line + " of " + lines + "\n").getBytes(StandardCharsets.UTF_8);
                sink.write(text, 0, text.length);
                sink.pause(line < lines ? BEAT : Duration.ZERO);
            }
        }));
    }
}
