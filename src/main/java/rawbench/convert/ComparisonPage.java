package rawbench.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.compare.Comparison;
import rawbench.compare.Delta;
import rawbench.compare.FieldPair;
import rawbench.compare.InterimPair;
import rawbench.compare.Sign;
import rawbench.http.HeaderField;
import rawbench.http.Message;

/** Writes a comparison as a page of HTML that needs nothing beside it: side by side, with what is equal folded. */
final class ComparisonPage {
    private static final String STYLE = """
        :root{color-scheme:light dark;--back:#fff;--text:#1b1f24;--soft:#57606a;--line:#d0d7de;--bar:#f6f8fa;\
        --removed:#ffebe9;--removed-word:#ffc1ba;--added:#dafbe1;--added-word:#9be9a8;--noted:#ddf4ff}
        @media(prefers-color-scheme:dark){:root{--back:#0d1117;--text:#e6edf3;--soft:#9198a1;--line:#30363d;\
        --bar:#161b22;--removed:#3c1618;--removed-word:#8e1519;--added:#12261e;--added-word:#1a6333;--noted:#12263a}}
        body{margin:0 auto;padding:1.5rem;max-width:110rem;background:var(--back);color:var(--text);\
        font:15px/1.45 system-ui,sans-serif}
        h1{font-size:1.3rem}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}p,ul{margin:.3rem 0}
        table{border-collapse:collapse;width:100%;table-layout:fixed}
        .rows td,.rows th{font:13px/1.45 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;text-align:left;\
        vertical-align:top;padding:0 .4rem;white-space:pre-wrap;overflow-wrap:anywhere}
        .rows th{position:relative}.rows .n{width:4.5rem;text-align:right;color:var(--soft)}.rows .s{width:1.4rem;font-weight:bold}
        .rows thead th{font:600 13px/1.6 system-ui,sans-serif;color:var(--soft);border-bottom:1px solid var(--line)}
        .removed td.a,.changed td.a,.moved td.a{background:var(--removed)}
        .added td.b,.changed td.b,.moved td.b{background:var(--added)}
        .noted td{background:var(--noted)}
        del{background:var(--removed-word);text-decoration:line-through}\
        ins{background:var(--added-word);text-decoration:underline}
        details{border:1px solid var(--line);border-width:1px 0;background:var(--bar)}
        summary{cursor:pointer;padding:.15rem .6rem;color:var(--soft)}
        .facts td,.facts th{text-align:left;padding:.1rem .8rem .1rem 0;overflow-wrap:anywhere;vertical-align:top}
        .facts{table-layout:auto;width:auto}code{overflow-wrap:anywhere}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        """;

    private final Comparison comparison;
    private final ComparisonOptions options;
    private final PagePen pen;
    private final PageRows rows;
    private final ComparisonFacts facts;

    ComparisonPage(Comparison comparison, ComparisonOptions options, OutputStream out, BooleanSupplier cancelled) {
        this.comparison = comparison;
        this.options = options;
        this.pen = new PagePen(out, cancelled);
        this.rows = new PageRows(comparison, options.context(), pen);
        this.facts = new ComparisonFacts(comparison);
    }

    void write() throws IOException {
        pen.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width\"/>\n");
        pen.element("title", options.nameA() + " ⇄ " + options.nameB());
        pen.markup("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
        pen.element("h1", options.nameA() + " ⇄ " + options.nameB());
        summary();
        deltas();
        head();
        rows.body(facts.body());
        fields("Trailer fields", comparison.trailers());
        pen.markup("</main>\n</body>\n</html>\n");
        pen.flush();
    }

    private void summary() throws IOException {
        pen.markup("\n<ul>\n");
        items(List.of(ComparisonFacts.side("A", options.nameA(), comparison.a()),
                ComparisonFacts.side("B", options.nameB(), comparison.b()), facts.counts()));
        items(facts.rules());
        items(facts.octets());
        items(List.of(ComparisonFormat.secretsSay(options.secrets())));
        pen.markup("</ul>\n");
    }

    private void items(List<String> items) throws IOException {
        for (String item : items) {
            pen.element("li", item.strip());
            pen.markup("\n");
        }
    }

    private void deltas() throws IOException {
        pen.markup("<details><summary>What is known of both</summary>\n<table class=\"facts\">\n<thead><tr>"
                + "<th scope=\"col\">What</th><th scope=\"col\">A</th><th scope=\"col\">B</th>"
                + "<th scope=\"col\">Change</th></tr></thead>\n<tbody>\n");
        for (Delta delta : comparison.deltas()) {
            pen.markup("<tr>");
            pen.element("th scope=\"row\"", DeltaWords.name(delta.part()));
            pen.element("td", DeltaWords.a(delta));
            pen.element("td", DeltaWords.b(delta));
            pen.element("td", DeltaWords.change(delta));
            pen.markup("</tr>\n");
        }
        pen.markup("</tbody>\n</table>\n</details>\n");
    }

    private void head() throws IOException {
        for (InterimPair pair : comparison.interim()) {
            pen.markup("<h2>Interim response</h2>\n");
            rows.open("Interim response");
            rows.row(pair.startLine(), "", "", start(pair.a()), "", start(pair.b()));
            rows.close();
            fields("Fields of the interim response", pair.fields());
        }
        if (comparison.a().message().isEmpty() && comparison.b().message().isEmpty()) {
            return;
        }
        pen.markup("<h2>Start line</h2>\n");
        rows.open("Start line");
        rows.row(comparison.startLine(), "", "", start(comparison.a().message()), "", start(comparison.b().message()));
        rows.close();
        fields("Fields", comparison.fields());
    }

    private static Optional<String> start(Optional<Message> message) {
        return message.map(each -> PagePen.shown(each.start().spelled(), StandardCharsets.UTF_8));
    }

    private void fields(String title, List<FieldPair> pairs) throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        pen.element("h2", title);
        pen.markup("\n");
        rows.open(title);
        for (FieldPair pair : pairs) {
            String remark = pair.ignored() ? "ignored by " + comparison.ignores().rules().get(pair.rule()).spelled()
                    : pair.moved() ? "at another place among the fields" : "";
            Sign sign = pair.ignored() || pair.sign() == Sign.SAME && pair.moved() ? Sign.SPELLING : pair.sign();
            rows.row(sign, remark, "", pair.a().map(this::spelled), "", pair.b().map(this::spelled));
        }
        rows.close();
    }

    private String spelled(HeaderField field) {
        String value = PagePen.shown(SecretMask.masked(field, options.secrets()), StandardCharsets.UTF_8);
        return field.name() + ": " + value;
    }
}
