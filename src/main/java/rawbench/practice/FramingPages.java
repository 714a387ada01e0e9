package rawbench.practice;

import java.util.List;

import rawbench.octets.Octets;

/** The ways in which the end of a message is found (RFC 9112 6.3), and bodies of any size. */
final class FramingPages {
    private static final long LARGEST = 1L << 40;

    private FramingPages() {
    }

    static List<Page> all() {
        return List.of(
                Page.at("/chunked", "Chunks of different sizes, with chunk extensions, and two trailer fields.",
                        (_, _) -> chunked()),
                Page.at("/until-close", "No length at all: the body lasts until the connection ends.",
                        (_, _) -> Reply.ok(TextPages.PLAIN, new Content.ToClose(Material.ARTICLE.octets()))),
                Page.at("/empty", "A body of no octets.", (_, _) -> Reply.ok(TextPages.PLAIN, Octets.empty())),
                Page.numbered("/bytes/", 1 << 20, LARGEST, "So many octets, numbered every 64, with their length.",
                        (_, n) -> Reply.ok("application/octet-stream", new Content.Flow(n, new Ruler(n)))),
                Page.numbered("/chunks/", 1 << 20, LARGEST, "The same octets chunked.",
                        (_, n) -> Reply.ok("application/octet-stream", new Content.Flow(-1, new Ruler(n)))),
                Page.numbered("/lines/", 1000, LARGEST, "So many lines of text, chunked.",
                        (_, n) -> Reply.ok(TextPages.PLAIN, new Content.Flow(-1, new Lines(n)))));
    }

    private static Reply chunked() {
        // A character of three octets is cut in two: chunks know no characters.
        Octets cut = Octets.utf8("套接字");
        List<Content.Chunk> chunks = List.of(chunk("A chunk has a size in hex digits,\n", ""),
                chunk("may have extensions behind it,\n", ";name=value;quoted=\"a; b\""), chunk("\n", ";flag"),
                chunk("and says nothing about lines or char", ""), chunk("acters: ", ""),
                new Content.Chunk(cut.slice(0, 4), ""), new Content.Chunk(cut.from(4), ""),
                chunk("\nThe last chunk is empty; trailer fields follow it.\n", ""));
        List<Field> trailers = List.of(new Field("X-Checked", "1"), new Field("X-Note", "after the body"));
        return Reply.ok(TextPages.PLAIN, new Content.Chunks(chunks, trailers)).with("Trailer", "X-Checked, X-Note");
    }

    private static Content.Chunk chunk(String text, String extension) {
        return new Content.Chunk(Octets.utf8(text), extension);
    }
}
