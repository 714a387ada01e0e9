package rawbench.practice;

import java.util.List;

import rawbench.octets.Octets;

/** The page that lists all pages. */
final class IndexPage {
    private static final String TOP = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Rawbench practice server</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 56em; margin: 2em auto; padding: 0 1em; }
        td { padding: .15em 1em .15em 0; vertical-align: top; } code { white-space: nowrap; }
        </style>
        </head>
        <body>
        <h1>Rawbench practice server</h1>
        <p>It listens on this machine only. Each page shows one thing that a raw client meets; every page answers
        HEAD, OPTIONS and TRACE too.</p>
        """;
    private static final String BOTTOM = """
        <p>A bare LF ends a line here as CR LF does. So an LF right after a line end is the empty line that ends the
        head of a request, and what follows is read as the next request, as most servers do it:
        <a href="/echo/read">/echo/read</a> says how a request was read.</p>
        </body>
        </html>
        """;

    private IndexPage() {
    }

    static Reply reply(List<Pages.Shelf> shelves) {
        StringBuilder html = new StringBuilder(8192).append(TOP);
        for (Pages.Shelf shelf : shelves) {
            html.append("<h2>").append(shelf.title()).append("</h2>\n<table>\n");
            for (Page page : shelf.pages()) {
                html.append("<tr><td><a href=\"%s\"><code>%s</code></a></td><td>%s</td></tr>\n"
                        .formatted(page.example(), page.path(), page.says()));
            }
            html.append("</table>\n");
        }
        return Reply.ok("text/html;charset=utf-8", Octets.utf8(html.append(BOTTOM).toString()));
    }
}
