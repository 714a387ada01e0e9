package rawbench.convert;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import rawbench.content.ShownText;
import rawbench.difference.Run;
import rawbench.difference.TimeLimit;
import rawbench.difference.WordDifference;
import rawbench.octets.Octets;

/** Writes HTML to a stream; whatever a message holds is text there, never markup. */
final class PagePen {
    /** Of a longer line the words are not compared. */
    private static final int MOST_WORDS = 20_000;
    private static final Duration LONGEST_LOOK = Duration.ofMillis(200);

    private final Writer out;
    private final BooleanSupplier cancelled;

    PagePen(OutputStream out, BooleanSupplier cancelled) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.cancelled = cancelled;
    }

    /** Our own markup. */
    void markup(String markup) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedIOException("Cancelled");
        }
        out.write(markup);
    }

    /** Text in an element. */
    void element(String name, String text) throws IOException {
        markup("<" + name + ">" + escaped(text) + "</"
                + (name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' ')))
                + ">");
    }

    void flush() throws IOException {
        out.flush();
    }

    /** What octets show as text. */
    static String shown(Octets octets, Charset charset) {
        ShownText text = ShownText.of(octets, charset, ShownText.BOUND);
        return text.truncated() ? text.text() + "… (" + (text.total() - text.shown()) + " octets more)" : text.text();
    }

    /** The two texts escaped, with the words that differ between them in {@code del} and {@code ins}. */
    String[] words(String a, String b) {
        if (a.length() + b.length() > MOST_WORDS) {
            return new String[]{escaped(a), escaped(b)};
        }
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (Run run : WordDifference.of(a, b, TimeLimit.of(LONGEST_LOOK, cancelled)).runs()) {
            marked(first, run.same(), "del", a.substring(run.fromA(), run.toA()));
            marked(second, run.same(), "ins", b.substring(run.fromB(), run.toB()));
        }
        return new String[]{first.toString(), second.toString()};
    }

    private static void marked(StringBuilder to, boolean same, String element, String text) {
        if (same || text.isEmpty()) {
            to.append(escaped(text));
        } else {
            to.append('<').append(element).append('>').append(escaped(text)).append("</").append(element).append('>');
        }
    }

    /** Text that no reader of HTML takes for markup, neither between tags nor in a quoted attribute. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
