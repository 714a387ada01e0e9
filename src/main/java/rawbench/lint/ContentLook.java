package rawbench.lint;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.content.MediaType;
import rawbench.content.Pretty;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Framing;
import rawbench.octets.Octets;

/** Content against what the head says of it (RFC 9110 8); a part of {@link Lint}. */
final class ContentLook {
    /** Longer content is not looked at. */
    private static final long MOST = 16 << 20;
    private static final int LOOK = 200;
    private static final int LONGEST_FORM = 1 << 14;
    private static final Pattern FORM = Pattern
            .compile("[A-Za-z0-9._%+*-]++=[A-Za-z0-9._%+*-]*+(?:&[A-Za-z0-9._%+*-]++=[A-Za-z0-9._%+*-]*+)*+");
    private static final Pattern AT = Pattern.compile("octet (\\d+)");
    private static final MediaType JSON = new MediaType("application", "json", List.of());
    private static final MediaType XML = new MediaType("application", "xml", List.of());

    private final Asked asked;
    private final Octets content;

    ContentLook(Asked asked) {
        this.asked = asked;
        this.content = asked.lenient().message().body();
    }

    void look() {
        Optional<Line> line = asked.first("Content-Type");
        Optional<MediaType> type = line.flatMap(l -> MediaType.parse(l.value()));
        if (line.isPresent() && type.isEmpty()) {
            notAType(line.get());
        }
        boolean ends = asked.lenient().rest().isEmpty() || asked.notes().has(Deviation.REQUEST_FOLLOWS);
        boolean whole = ends && asked.lenient().missing() == 0 && !content.isEmpty() && content.length() <= MOST;
        if (!whole) {
            return;
        }
        if (line.isEmpty()) {
            missing();
        }
        String coding = asked.value("Content-Encoding");
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
            coded(coding);
        } else {
            type.ifPresent(t -> typed(line.get(), t));
        }
    }

    private void notAType(Line line) {
        String right = switch (line.value().toLowerCase(java.util.Locale.ROOT)) {
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "html", "text/" -> "text/html";
            case "plain", "text" -> "text/plain";
            case "form" -> "application/x-www-form-urlencoded";
            default -> "";
        };
        asked.note(Deviation.MEDIA_TYPE_INVALID, line, ValueLook.shown(line.value()),
                right.isEmpty() ? new Repair[0] : new Repair[]{line.changed(right)});
    }

    /** Told only where the type is plain to see: what is unknown to the sender need not be named (RFC 9110 8.3). */
    private void missing() {
        guess().ifPresent(type -> asked.notes()
                .add(Deviation.CONTENT_TYPE_MISSING.at(asked.contentAt(), 0, Words.LOOKS_LIKE.of(type)),
                        asked.adding("Content-Type: " + type)));
    }

    private Optional<String> guess() {
        String begin = content.slice(0, Math.min(LOOK, content.length())).latin1().stripLeading();
        boolean brackets = begin.startsWith("{") || begin.startsWith("[");
        if (brackets && Pretty.of(JSON, content, () -> false).whole()) {
            return Optional.of("application/json");
        }
        if (begin.startsWith("<") && Pretty.of(XML, content, () -> false).whole()) {
            return Optional.of("application/xml");
        }
        boolean form = content.length() <= LONGEST_FORM && FORM.matcher(content.latin1()).matches();
        return form ? Optional.of("application/x-www-form-urlencoded") : Optional.empty();
    }

    private void coded(String coding) {
        String last = coding.substring(coding.lastIndexOf(',') + 1).strip().toLowerCase(java.util.Locale.ROOT);
        String magic = switch (last) {
            case "gzip", "x-gzip" -> "\u001f\u008b";
            case "zstd" -> "(\u00b5/\u00fd";
            default -> "";
        };
        boolean skippable = last.equals("zstd") && content.length() > 3 && content.at(1) == 0x2A;
        if (!magic.isEmpty() && !content.startsWith(Octets.latin1(magic)) && !skippable) {
            Line line = asked.lines("Content-Encoding").reduce((_, b) -> b).orElseThrow();
            asked.note(Deviation.CONTENT_NOT_CODED, line, last, line.removed());
        }
    }

    private void typed(Line line, MediaType type) {
        if (type.json()) {
            wellFormed(type, Deviation.CONTENT_NOT_JSON);
        } else if (type.xml()) {
            wellFormed(type, Deviation.CONTENT_NOT_XML);
        } else if (type.form()) {
            new FormLook(asked, content).look(line);
        } else if (type.type().equals("multipart")) {
            new PartsLook(asked, content).look(line, type);
        }
        charset(line, type);
    }

    private void wellFormed(MediaType type, Deviation what) {
        boolean wide = type.parameter("charset").filter(c -> !c.equalsIgnoreCase("utf-8")).isPresent()
                || content.length() > 1 && (content.at(0) >= 0xFE || content.at(0) == 0 || content.at(1) == 0);
        Pretty laid = wide ? null : Pretty.of(type, content, () -> false);
        if (laid == null || laid.whole() || laid.reason().startsWith("The layout was given up")) {
            return;
        }
        Matcher at = AT.matcher(laid.reason());
        long place = Math.min(at.find() ? Long.parseLong(at.group(1)) : content.length(), content.length());
        String why = laid.reason().replaceFirst("^This is not [^.]*\\. ", "").replaceFirst("\\.$", "");
        asked.notes().add(what.at(inText(place), place < content.length() ? 1 : 0, lower(why)));
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence
                : sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + sentence.substring(1);
    }

    /** Where an octet of the content stands in the text; of chunked content the place where it begins. */
    private long inText(long place) {
        return asked.contentAt() + (asked.lenient().framing() instanceof Framing.Chunked ? 0 : place);
    }

    private void charset(Line line, MediaType type) {
        Optional<String> named = type.parameter("charset");
        boolean text = type.type().equals("text") || type.json() || type.xml();
        if (!text || named.isEmpty() && !type.json()) {
            return;
        }
        Optional<Charset> charset = named(named.orElse("utf-8"));
        if (charset.isEmpty()) {
            asked.note(Deviation.CHARSET_UNKNOWN, line, ValueLook.shown(named.orElse("")));
            return;
        }
        long place = undecodable(charset.get());
        if (place >= 0) {
            asked.notes().add(Deviation.TEXT_UNDECODABLE.at(inText(place), 1, charset.get().name()));
        }
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The first octet that is no text in a charset, or -1. */
    private long undecodable(Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content.toByteArray());
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }
}
