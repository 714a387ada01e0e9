package rawbench.compare;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rawbench.content.Pretty;
import rawbench.content.Rendering.Kind;
import rawbench.difference.TimeLimit;
import rawbench.http.Deviation;
import rawbench.octets.Octets;

/** Chooses by what two bodies are compared. */
final class Bodies {
    private static final String ALL_BEHIND = " So all behind the heads is compared, as it travelled.";

    private final Side a;
    private final Side b;
    private final Ignores ignores;
    private final TimeLimit limit;

    private Bodies(Side a, Side b, Ignores ignores, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.ignores = ignores;
        this.limit = limit;
    }

    static BodyDifference compared(Side a, Side b, Ignores ignores, TimeLimit limit) {
        Bodies bodies = new Bodies(a, b, ignores, limit);
        BodyDifference bodyDifference = bodies.honest(bodies.compared());
        return bodyDifference.because(join(bodyDifference.reason(), remark("A", a), remark("B", b)));
    }

    private static String remark(String letter, Side side) {
        return side.remark().isEmpty() ? "" : "Of " + letter + ": " + side.remark() + ".";
    }

    private static String join(String... sentences) {
        return Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A difference of what could be read never hides that the rest differs. */
    private BodyDifference honest(BodyDifference read) {
        String why = unread();
        if (why.isEmpty()) {
            return read;
        }
        if (read.differences() > 0) {
            return read.because(join(read.reason(), why));
        }
        Octets behindA = a.message().isEmpty() ? a.octets() : a.edges().behind();
        Octets behindB = b.message().isEmpty() ? b.octets() : b.edges().behind();
        boolean text = a.kind() == b.kind() && a.kind().text() && a.decoded().equals(a.coded());
        return text
                ? byLine(Kind.TEXT, new BodyText(behindA, a.charset(), false),
                        new BodyText(behindB, b.charset(), false),
                        why + ALL_BEHIND)
                : OctetBody.of(behindA, behindB, limit).because(why + ALL_BEHIND);
    }

    /** What of the two differs and is no body that could be read; empty where nothing is. */
    private String unread() {
        if (!(undone(a) && undone(b)) && !a.coded().equals(b.coded())) {
            String which = undone(a) ? "B" : "A";
            return "The codings of " + which + " could not be undone without fault.";
        }
        if (a.edges().clean() && b.edges().clean() || a.edges().behind().equals(b.edges().behind())) {
            return "";
        }
        long restA = a.edges().rest().length();
        long restB = b.edges().rest().length();
        return restA + restB > 0 ? "Octets belong to no part of the messages: " + restA + " of A, " + restB + " of B."
                : "The body of " + (a.edges().clean() ? "B" : "A") + " cannot be read to its end.";
    }

    /** Whether the codings were undone, and nothing in them was wrong: no checksum either. */
    private static boolean undone(Side side) {
        return side.rendering().decoded().whole() && side.rendering()
                .decoded()
                .findings()
                .stream()
                .allMatch(finding -> finding.what().weight() == Deviation.Weight.MARK);
    }

    private BodyDifference compared() {
        Kind kindA = kind(a, b);
        Kind kindB = kind(b, a);
        boolean text = kindA.text() && kindB.text();
        if (!text && (kindA.text() || kindB.text())) {
            return byOctets("Only " + (kindA.text() ? "A" : "B") + " is text, so they are compared by octets.");
        }
        if (!text) {
            return byOctets("");
        }
        if (kindA != kindB) {
            return asText(
                    "A is " + name(kindA) + " and B is " + name(kindB) + ", so they are compared as text, by line.");
        }
        if (kindA == Kind.JSON && !a.decoded().isEmpty() && !b.decoded().isEmpty()) {
            return json();
        }
        return kindA == Kind.FORM && Math.max(a.decoded().length(), b.decoded().length()) <= FormBody.MOST
                ? FormBody.of(a, b, ignores)
                : laidOut(kindA);
    }

    /** What a body is; without any octets it is what the other one is. */
    private static Kind kind(Side side, Side other) {
        return side.kind() == Kind.EMPTY ? other.kind() : side.kind();
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case JSON_LINES -> "JSON Lines";
            case JSON, HTML, XML, SVG, CSS, YAML -> kind.name();
            case JAVASCRIPT -> "JavaScript";
            case EVENT_STREAM -> "a stream of events";
            case FORM -> "a form";
            case MULTIPART -> "in several parts";
            default -> "plain text";
        };
    }

    private BodyDifference byOctets(String why) {
        return OctetBody.of(a.decoded(), b.decoded(), limit).because(why);
    }

    private BodyDifference json() {
        try {
            JsonBody both = JsonBody.read(a, b, limit);
            return both.broken().isEmpty() ? both.compared(ignores, limit)
                    : asText(both.broken() + " So they are compared as text, by line.");
        } catch (IOException full) {
            return byOctets(noRoom(full));
        }
    }

    private static String noRoom(IOException full) {
        return "There is no room to write both texts down in one charset (" + full.getMessage()
                + "), so they are compared by octets.";
    }

    private BodyDifference laidOut(Kind kind) {
        if (!a.rendering().hasLayout() && !b.rendering().hasLayout()) {
            return asText("");
        }
        Pretty layoutA = layout(a, kind);
        Pretty layoutB = layout(b, kind);
        if (!layoutA.whole() || !layoutB.whole()) {
            String reason = layoutA.whole() ? "B: " + layoutB.reason() : "A: " + layoutA.reason();
            return asText(reason + " So they are compared as text, by line.");
        }
        return byLine(kind, new BodyText(layoutA.octets().orElseThrow(), layoutA.charset(), false),
                new BodyText(layoutB.octets().orElseThrow(), layoutB.charset(), false), "");
    }

    private Pretty layout(Side side, Kind kind) {
        Octets content = side.decoded();
        return content.isEmpty() ? new Pretty(Optional.of(content), "", side.charset())
                : Pretty.of(kind, side.type(), side.charset(), content, true, _ -> {}, limit::cancelled);
    }

    private BodyDifference asText(String why) {
        return byLine(Kind.TEXT, new BodyText(a.decoded(), a.charset(), true),
                new BodyText(b.decoded(), b.charset(), true),
                why);
    }

    private BodyDifference byLine(Kind kind, BodyText textA, BodyText textB, String why) {
        try {
            BodyText.Two two = BodyText.Two.of(textA, textB, limit);
            String charsets = two.inUtf8() && !textA.charset().equals(textB.charset()) ? "A is in "
                    + textA.charset().name()
                    + " and B in " + textB.charset().name() + ", so they are compared by what they say, in UTF-8." : "";
            return byLine(kind, two.columnA(limit), two.columnB(limit)).because((why + " " + charsets).strip());
        } catch (IOException full) {
            return byOctets(noRoom(full));
        }
    }

    private BodyDifference byLine(Kind kind, LineColumn columnA, LineColumn columnB) {
        return switch (kind) {
            case XML, SVG -> TextBody.of(BodyKind.XML, columnA, columnB,
                    RawLines.kept(columnA, columnB, false, MarkupSense::ofXml), ignores, limit);
            case HTML -> TextBody.of(BodyKind.XML, columnA, columnB,
                    RawLines.kept(columnA, columnB, true, MarkupSense::ofHtml), ignores, limit);
            case MULTIPART -> TextBody.of(BodyKind.TEXT, columnA, columnB, withoutBoundaries(), ignores, limit);
            case CSS -> TextBody.of(BodyKind.TEXT, columnA, columnB, String::stripLeading, ignores, limit);
            default -> TextBody.of(columnA, columnB, ignores, limit);
        };
    }

    /** Which line stands between parts is chosen anew for each message, and means nothing but that. */
    private UnaryOperator<String> withoutBoundaries() {
        List<String> boundaries = Stream.of(a, b)
                .flatMap(side -> side.type().flatMap(type -> type.parameter("boundary")).stream())
                .map(boundary -> "--" + boundary)
                .toList();
        return line -> boundaries.stream()
                .filter(boundary -> line.equals(boundary) || line.equals(boundary + "--"))
                .findFirst()
                .map(boundary -> "--" + line.substring(boundary.length()))
                .orElse(line);
    }
}
