package rawbench.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.content.Multipart.Part;
import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

/**
 * Lays content in parts out in UTF-8: the boundaries and heads as they are, and each part's text laid out by its own kind;
 * of a part that is no text a line tells what it is.
 */
final class MultipartLayout implements WholeLayout {
    private static final int DEEPEST = 8;

    private final Sink sink;
    private final Optional<MediaType> type;
    private final BooleanSupplier cancelled;
    private final int depth;
    private boolean laid;

    MultipartLayout(Sink sink, Optional<MediaType> type, BooleanSupplier cancelled) {
        this(sink, type, cancelled, 0);
    }

    private MultipartLayout(Sink sink, Optional<MediaType> type, BooleanSupplier cancelled, int depth) {
        this.sink = sink;
        this.type = type;
        this.cancelled = cancelled;
        this.depth = depth;
    }

    @Override
    public Optional<String> lay(Octets content, LongConsumer done) throws StopException {
        Optional<Multipart> split = Multipart.of(type, content, cancelled);
        if (split.isEmpty()) {
            return Optional
                    .of(LayoutWords.NO_BOUNDARY.of());
        }
        Multipart multipart = split.get();
        if (multipart.parts().isEmpty()) {
            return Optional.of(LayoutWords.BOUNDARY_MISSING.of());
        }
        laid = true;
        if (!multipart.preamble().isEmpty()) {
            copy(multipart.preamble());
            write("\n");
        }
        for (Part part : multipart.parts()) {
            write("--" + multipart.boundary() + "\n");
            copy(content.slice(part.at(), part.contentAt()));
            content(part);
            write("\n");
            done.accept(part.contentAt() + part.content().length());
        }
        if (multipart.closed()) {
            write("--" + multipart.boundary() + "--\n");
            copy(multipart.epilogue());
        }
        return wrong(multipart);
    }

    private static Optional<String> wrong(Multipart multipart) {
        String unnamed = multipart.named() ? ""
                : "Content-Type names no boundary; the first line is taken for it. ";
        String open = multipart.closed() ? "" : "The boundary that ends the last part is missing. ";
        return Optional.of((unnamed + open).strip()).filter(s -> !s.isEmpty());
    }

    private void content(Part part) throws StopException {
        Kind kind = part.kind();
        if (kind == Kind.MULTIPART && depth < DEEPEST) {
            MultipartLayout inner = new MultipartLayout(sink, Optional.of(part.type()), cancelled, depth + 1);
            Optional<String> wrong = inner.lay(part.content(), _ -> {});
            if (wrong.isPresent()) {
                write("(" + wrong.get() + ")\n");
            }
            if (!inner.laid()) {
                copy(part.content());
            }
        } else if (kind.text()) {
            text(kind, part.content(), part.charset().charset());
        } else if (kind != Kind.EMPTY) {
            write("(" + part.content().length() + " octets of " + part.type().essence() + " at octet "
                    + part.contentAt() + (depth > 0 ? " of the part around it" : "") + ")");
        }
    }

    private void text(Kind kind, Octets content, Charset charset) throws StopException {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        Pretty pretty = utf8 && kind != Kind.FORM && Pretty.offered(kind, Optional.empty())
                ? Pretty.of(kind, Optional.empty(), charset, content, _ -> {}, cancelled)
                : Pretty.none("");
        if (utf8) {
            copy(pretty.octets().orElse(content));
        } else {
            recode(content, charset);
        }
    }

    /** Writes text of another charset in UTF-8; what cannot be decoded becomes U+FFFD. */
    private void recode(Octets content, Charset charset) throws StopException {
        char[] block = new char[8192];
        try (Reader in = new InputStreamReader(content.stream(), charset)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                write(new String(block, 0, n));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("reading octets in memory failed", impossible);
        }
    }

    private void write(String text) throws StopException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        sink.take(octets, 0, octets.length);
    }

    private void copy(Octets octets) throws StopException {
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            sink.take(block, 0, count);
        }
    }

    @Override
    public boolean laid() {
        return laid;
    }
}
