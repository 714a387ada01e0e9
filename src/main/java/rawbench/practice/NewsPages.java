package rawbench.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.content.ContentCoding;
import rawbench.octets.Octets;

/** The tutorial's page, with the fields of the answers that it prints, and the same news as JSON. */
final class NewsPages {
    private static final long YEAR = 365L * 24 * 60 * 60;
    private static final String P3P = "CP=\" OTI DSP COR IVA OUR IND COM \"";
    /** The longest body that is shown within a page. */
    private static final int SHOWN = 1 << 20;

    private NewsPages() {
    }

    static List<Page> all() {
        return List.of(
                Page.at("/home/news/data/newspage", "The tutorial's page: HTML, chunked and gzipped, two Set-Cookie "
                        + "fields. POST shows what was posted, OPTIONS what is allowed.", (request, _) -> page(request))
                        .taking("GET", "HEAD", "POST"),
                Page.at("/home/news/data/newspage.json", "The same news as JSON: gzipped, three chunks (one with an "
                        + "extension) and a trailer field.", (request, _) -> json(request)));
    }

    /** What the tutorial prints for OPTIONS: among others a gzipped body of no octets, which is 20 octets long. */
    static Reply options(String allow) {
        return Reply.of(200, "OK")
                .with("Date", Dates.now())
                .with("Server", "Apache")
                .with("P3P", P3P)
                .with("P3P", P3P)
                .with("Set-Cookie", baiduid(1, YEAR))
                .with("Set-Cookie", baiduid(2, YEAR))
                .with("Allow", allow)
                .with("Cache-Control", "max-age=1")
                .with("Expires", Dates.in(1))
                .with("Vary", "Accept-Encoding,User-Agent")
                .with("Content-Encoding", "gzip")
                .with("Content-Length", "20")
                .with("Connection", "Keep-Alive")
                .with("Content-Type", "text/html")
                .body(new Content.Whole(ContentCoding.GZIP.encode(Octets.empty())));
    }

    private static Reply page(Request request) {
        Octets html = request.method().equals("POST") ? posted(request) : Material.NEWSPAGE.octets();
        return Reply.of(200, "OK")
                .with("Content-Type", "text/html;charset=utf-8")
                .with("Transfer-Encoding", "chunked")
                .with("Connection", "Keep-Alive")
                .with("Vary", "Accept-Encoding")
                .with("Cache-Control", "private")
                .with("Expires", Dates.now())
                .with("tracecode", tracecode(request.number()))
                .with("Set-Cookie", baiduid(request.number(), YEAR))
                .with("Set-Cookie", "H_NEWS=" + request.number() + "; path=/; domain=.baidu.com")
                .with("P3P", P3P)
                .with("Content-Encoding", "gzip")
                .with("Server", "BWS/1.0")
                .with("Date", Dates.now())
                .body(Content.chunked(ContentCoding.GZIP.encode(html), 2));
    }

    private static Reply json(Request request) {
        Content.Chunks chunks = Content.chunked(ContentCoding.GZIP.encode(Material.NEWS.octets()), 3);
        List<Content.Chunk> marked = new ArrayList<>(chunks.chunks());
        marked.set(1, new Content.Chunk(marked.get(1).octets(), ";part=\"two\""));
        return Reply.of(200, "OK")
                .with("Content-Type", "application/json; charset=utf-8")
                .with("Transfer-Encoding", "chunked")
                .with("Trailer", "X-Checked")
                .with("Content-Encoding", "gzip")
                .with("Vary", "Accept-Encoding")
                .with("Cache-Control", "private")
                .with("Set-Cookie", "ID=" + identity(request.number()) + "; max-age=31536000; path=/")
                .with("Set-Cookie", "H_NEWS=" + request.number() + "; max-age=31536000; path=/")
                .body(new Content.Chunks(marked, List.of(new Field("X-Checked", "1"))));
    }

    private static Octets posted(Request request) {
        Octets body = request.body();
        String text = body.slice(0, Math.min(SHOWN, body.length())).text(StandardCharsets.UTF_8);
        String cut = body.length() > SHOWN ? "<p>(The first " + SHOWN + " octets; /echo sends all back.)</p>\n" : "";
        return Octets.utf8("""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>What was posted</title></head>
            <body>
            <h1>What was posted</h1>
            <h2>Head: %d octets</h2>
            <pre>%s</pre>
            <h2>Body: %d octets</h2>
            <pre>%s</pre>
            %s</body>
            </html>
            """.formatted(request.reading().message().headOctets().length(),
                escaped(request.reading().message().headOctets().latin1()), body.length(), escaped(text), cut));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String baiduid(long number, long seconds) {
        return "BAIDUID=" + identity(number) + ":FG=1; expires=" + Dates.in(seconds) + "; max-age=" + seconds
                + "; path=/; domain=.baidu.com; version=1";
    }

    /** 32 hex digits, different from request to request as a real server's are, and the same in every run. */
    private static String identity(long number) {
        return Octets.latin1("visitor " + number).sha256().substring(0, 32).toUpperCase(Locale.ROOT);
    }

    private static String tracecode(long number) {
        return "%020d %012d".formatted(24_155_000_000_000L + number, number);
    }
}
