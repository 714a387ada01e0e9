package rawbench.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;

/** A call of the command line as a test sees it: words in, octets, text and exit status out. */
public record Call(int exit, Octets out, String err) {
    public static Call of(String... words) {
        return with(InputStream.nullInputStream(), new Cancellation(), words);
    }

    public static Call fed(Octets input, String... words) {
        return with(new ByteArrayInputStream(input.toByteArray()), new Cancellation(), words);
    }

    static Call cancelledBy(Cancellation cancellation, String... words) {
        return with(InputStream.nullInputStream(), cancellation, words);
    }

    /** A call whose standard output is the caller's; nothing of it is in the result. */
    static Call into(OutputStream out, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(new Terminal(InputStream.nullInputStream(), out, stream(err)), new Cancellation(), words);
        return new Call(exit, Octets.empty(), err.toString(StandardCharsets.UTF_8));
    }

    private static Call with(InputStream in, Cancellation cancellation, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(new Terminal(in, out, stream(err)), cancellation, words);
        return new Call(exit, Octets.of(out.toByteArray()), err.toString(StandardCharsets.UTF_8));
    }

    private static int run(Terminal terminal, Cancellation cancellation, String... words) {
        return new Prompt(terminal, files -> 40 + files.size(), cancellation).run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream err) {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    public String text() {
        return out.text(StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return new JsonMapper().readTree(text());
    }
}
