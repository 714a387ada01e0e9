package rawbench.ui.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import rawbench.compare.Block;
import rawbench.compare.BodyDifference;
import rawbench.compare.BodyKind;
import rawbench.compare.Column;
import rawbench.compare.Comparison;
import rawbench.compare.FieldPair;
import rawbench.compare.Ignore;
import rawbench.compare.MovedElement;
import rawbench.compare.Sign;
import rawbench.content.ShownText;
import rawbench.http.HeaderField;
import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;

/** Says what rows show; reads of the bodies no more than that. */
final class Faces {
    /** How many octets of a line are shown. */
    static final int MAX_LINE = 2_048;
    private static final String CR = "\u240D";
    private static final String CRLF = "\u21B5";
    /** How much of two long lines is looked through for where they begin to differ. */
    private static final long LOOKED_AT = 1 << 20;
    /** Equal octets that stay in sight before a difference far in. */
    private static final long BEFORE = 200;
    private static final int OFFSET_DIGITS = 8;
    private static final byte DEL = 0x7F;
    /** Charsets in which visible ASCII is what it is in UTF-8. */
    private static final Set<Charset> PLAIN = Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII);
    static final String MORE = "⋯";

    private final Comparison comparison;
    private final Layout layout;
    private final Texts texts;
    /** The element that was shown last: its rows are shown one after the other. */
    private MovedElement element;

    Faces(Compared compared, Texts texts) {
        this.comparison = compared.comparison();
        this.layout = compared.layout();
        this.texts = texts;
    }

    Face face(Row row) {
        return switch (row) {
            case Row.Section(String key) -> Face.titled(texts.text(key));
            case Row.Remark(String key) -> Face.titled(texts.text(key));
            case Row.Fold fold -> fold(fold);
            case Row.Start start -> texts(start, start.shows(), start.a(), start.b(), "");
            case Row.Field field -> field(field);
            case Row.Line line -> line(line);
        };
    }

    private Face fold(Row.Fold fold) {
        boolean fields = fold.segment() == Row.Fold.FIELDS;
        String key = (fields ? "fold.fields" : "fold") + (fold.ignored() ? ".ignored" : "");
        Said said = new Said("", MORE + " " + texts.text(key, fold.rows()), List.of(), true);
        return new Face("", MORE, said, said, "", said.text() + " " + texts.text("fold.open"));
    }

    private Face field(Row.Field row) {
        FieldPair pair = row.pair();
        String remark = pair.ignored() ? ignored(pair.rule())
                : pair.otherCase() ? texts.text("remark.case")
                        : pair.sign() == Sign.SPELLING ? texts.text("remark.spelling") : "";
        String moved = pair.moved() && !pair.ignored() ? texts.text("remark.moved") : "";
        return texts(row, row.shows(), pair.a().map(Faces::spelled), pair.b().map(Faces::spelled),
                !remark.isEmpty() && !moved.isEmpty() ? remark + " · " + moved : remark + moved);
    }

    static String spelled(HeaderField field) {
        return field.name() + ": "
                + ShownText.of(Octets.latin1(field.unfolded()), StandardCharsets.UTF_8, MAX_LINE).text();
    }

    private Face texts(Row row, Row.Shows shows, Optional<String> a, Optional<String> b, String remark) {
        ChangedWords words = row.sign().differs() && a.isPresent() && b.isPresent()
                ? ChangedWords.of(a.get(), b.get())
                : ChangedWords.NONE;
        Optional<Said> left = a.filter(_ -> shows != Row.Shows.RIGHT).map(t -> new Said("", t, words.a(), true));
        Optional<Said> right = b.filter(_ -> shows != Row.Shows.LEFT).map(t -> new Said("", t, words.b(), true));
        return halves(row, left, right, remark, "");
    }

    private Face line(Row.Line row) {
        BodyDifference body = comparison.body();
        Block block = body.blocks().get(row.block());
        if (MovedElement.is(block)) {
            return moved(row, block);
        }
        // In one column the row that this one stands against is another; its words are compared all the same.
        int a = row.a() >= 0 || !layout.unified() ? row.a() : block.rowA(row.within());
        int b = row.b() >= 0 || !layout.unified() ? row.b() : block.rowB(row.within());
        Octets octetsA = a < 0 ? Octets.empty() : body.a().shown(a);
        Octets octetsB = b < 0 ? Octets.empty() : body.b().shown(b);
        boolean worded = a >= 0 && b >= 0 && block.sign() == Sign.CHANGED && body.kind() != BodyKind.OCTETS;
        long from = worded ? begin(octetsA, octetsB) : 0;
        String textA = text(octetsA, body.a(), from);
        String textB = text(octetsB, body.b(), from);
        ChangedWords words = worded ? ChangedWords.of(textA, textB) : ChangedWords.NONE;
        return halves(row, said(body.a(), row.a(), textA, words.a(), from), said(body.b(), row.b(), textB, words.b(),
                from), remark(row, block), body.a().path(Math.max(0, row.a())));
    }

    /** A row of an element that moved and changed: its words are compared with those it has at the other place. */
    private Face moved(Row.Line row, Block block) {
        BodyDifference body = comparison.body();
        boolean ofA = row.a() >= 0;
        Column own = ofA ? body.a() : body.b();
        Column other = ofA ? body.b() : body.a();
        int at = ofA ? row.a() : row.b();
        if (element == null || !element.isOf(block)) {
            element = MovedElement.of(body, block);
        }
        OptionalInt twin = element.counterpart(at);
        Octets octets = own.shown(at);
        Octets octetsThere = twin.isPresent() ? other.shown(twin.getAsInt()) : Octets.empty();
        long from = twin.isPresent() ? begin(octets, octetsThere) : 0;
        String text = text(octets, own, from);
        List<Said.Part> changed = twin.isPresent()
                ? ChangedWords.of(bare(text), bare(text(octetsThere, other, from))).a()
                : element.lacks(at) ? List.of(all(text)) : List.of();
        Optional<Said> said = said(own, at, text, changed, from);
        String remark = block.ignored() ? ignored(block.rule())
                : element.lacks(at) ? texts.text("remark.moved-only")
                        : remark(ofA, other.number(twin.orElse(block.twin())), !changed.isEmpty() || row.within() == 0);
        return halves(row, ofA ? said : Optional.empty(), ofA ? Optional.empty() : said, remark, own.path(at));
    }

    /** Without the comma behind it, which tells of what follows. */
    private static String bare(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    /** All of a row but its indent. */
    private static Said.Part all(String text) {
        return new Said.Part(text.length() - text.stripLeading().length(), bare(text).length());
    }

    /** What a half of a row reads up to so many octets, without what is to be known of it beside; empty for nothing. */
    String text(Row row, boolean ofA, int most) {
        return switch (row) {
            case Row.Line line -> {
                Column column = ofA ? comparison.body().a() : comparison.body().b();
                int at = ofA ? line.a() : line.b();
                yield at < 0 ? "" : lineEnd(ShownText.of(column.shown(at), column.charset(), most).text());
            }
            case Row.Start start -> (ofA ? start.a() : start.b()).orElse("");
            case Row.Field field -> (ofA ? field.pair().a() : field.pair().b()).map(Faces::spelled).orElse("");
            case Row.Section section -> ofA ? texts.text(section.key()) : "";
            case Row.Remark remark -> ofA ? texts.text(remark.key()) : "";
            case Row.Fold _ -> "";
        };
    }

    /** The same as octets of UTF-8; quick for the plain text that nearly all rows of large bodies are. */
    byte[] octets(Row row, boolean ofA, int most) {
        if (row instanceof Row.Line line) {
            Column column = ofA ? comparison.body().a() : comparison.body().b();
            int at = ofA ? line.a() : line.b();
            if (at >= 0 && PLAIN.contains(column.charset())) {
                Octets shown = column.shown(at);
                byte[] octets = shown.slice(0, Math.min(most, shown.length())).toByteArray();
                if (plain(octets)) {
                    return octets;
                }
            }
        }
        return text(row, ofA, most).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean plain(byte[] octets) {
        for (byte octet : octets) {
            if (octet < ' ' || octet == DEL) {
                return false;
            }
        }
        return true;
    }

    /** How many characters the longest line number has. */
    int digits() {
        BodyDifference body = comparison.body();
        return Math.max(digits(body.a()), digits(body.b()));
    }

    private int digits(Column column) {
        return column.size() == 0 ? 1
                : comparison.body().kind() == BodyKind.OCTETS ? OFFSET_DIGITS
                        : String.valueOf(column.number(column.size() - 1)).length();
    }

    private Optional<Said> said(Column column, int row, String text, List<Said.Part> changed, long from) {
        return row < 0 ? Optional.empty() : Optional.of(new Said(number(column, row), text, changed, from == 0));
    }

    /** Where two long lines are shown from, so that their first difference is in sight. */
    private static long begin(Octets a, Octets b) {
        if (Math.max(a.length(), b.length()) <= MAX_LINE) {
            return 0;
        }
        long at = a.slice(0, Math.min(LOOKED_AT, a.length())).mismatch(b.slice(0, Math.min(LOOKED_AT, b.length())));
        if (at < MAX_LINE / 2) {
            return 0;
        }
        long from = at - BEFORE;
        while (from > at - BEFORE - 3 && (a.at(from) & 0xC0) == 0x80) {
            from--;
        }
        return from;
    }

    private static String text(Octets line, Column column, long from) {
        Octets shown = line.from(Math.min(from, line.length()));
        String text = ShownText.of(shown, column.charset(), MAX_LINE).text();
        return (from > 0 ? MORE : "") + (shown.length() > MAX_LINE ? text + MORE : lineEnd(text));
    }

    /** A CR at the end of a line belongs to its line end, for which the editor has a glyph that every font draws. */
    private static String lineEnd(String text) {
        return text.endsWith(CR) ? text.substring(0, text.length() - 1) + CRLF : text;
    }

    private String number(Column column, int row) {
        return column.continues(row) ? ""
                : comparison.body().kind() == BodyKind.OCTETS ? String.format("%08X", column.number(row))
                        : String.valueOf(column.number(row));
    }

    private String remark(Row.Line row, Block block) {
        if (block.ignored()) {
            return ignored(block.rule());
        }
        if (block.sign() == Sign.MOVED && block.twin() >= 0) {
            boolean ofA = block.fromA() < block.toA();
            Column other = ofA ? comparison.body().b() : comparison.body().a();
            return remark(ofA, other.number(Math.min(block.twin() + row.within(), other.size() - 1)), false);
        }
        return block.sign() == Sign.SPELLING ? texts.text("remark.spelled") : "";
    }

    /** Where what moved stands in the other column: the number of a line there. */
    private String remark(boolean ofA, long number, boolean changed) {
        String moved = texts.text(ofA ? "remark.moved-to" : "remark.moved-from", number);
        return changed ? texts.text("remark.moved-changed", moved) : moved;
    }

    private String ignored(int rule) {
        Ignore ignore = comparison.ignores().rules().get(rule);
        return texts.text("remark.ignored", ignore.name());
    }

    private Face halves(Row row, Optional<Said> left, Optional<Said> right, String remark, String path) {
        String glyph = row.rule() >= 0 ? Sign.SPELLING.glyph() : row.sign().glyph();
        String sign = texts.text(row.rule() >= 0 ? "sign.ignored" : "sign." + row.sign());
        String spoken = sign + (path.isEmpty() ? "" : ", " + path) + ": " + spoken(left, right)
                + (remark.isEmpty() ? "" : ", " + remark);
        return new Face("", glyph, left.orElse(null), right.orElse(null), remark, spoken);
    }

    private String spoken(Optional<Said> left, Optional<Said> right) {
        if (left.isPresent() && right.isPresent()) {
            return left.get().text().equals(right.get().text()) ? numbered(left.get())
                    : texts.text("spoken.left", numbered(left.get())) + "; "
                            + texts.text("spoken.right", numbered(right.get()));
        }
        return left.map(said -> texts.text("spoken.left", numbered(said)))
                .or(() -> right.map(said -> texts.text("spoken.right", numbered(said))))
                .orElse("");
    }

    private String numbered(Said said) {
        return said.number().isEmpty() ? said.text() : texts.text("spoken.line", said.number(), said.text());
    }
}
