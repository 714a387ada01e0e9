package rawbench.evidence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;

/**
 * What an evidence file holds.
 *
 * @param exchange as it was when it was written down, but for what is masked
 * @param unmaskedRequest the SHA-256 of the request without asterisks, in hex; empty where nothing in it is masked
 * @param unmaskedReceived the same of the octets that came
 */
public record Evidence(Exchange exchange, Optional<String> unmaskedRequest, Optional<String> unmaskedReceived) {
    /** How the first line of every evidence file begins; the version follows. */
    static final String MARK = "Rawbench evidence ";
    static final int VERSION = 1;
    private static final int BUFFER = 64 * 1024;
    private static final Octets BEGIN = Octets.latin1(MARK);
    private static final Octets BEGIN_WITH_BOM = Octets.utf8("\uFEFF" + MARK);

    /** Whether octets look like an evidence file: that is how one begins. Costs nothing, however long they are. */
    public static boolean looksLike(Octets octets) {
        return octets.startsWith(BEGIN) || octets.startsWith(BEGIN_WITH_BOM);
    }

    /** Whether asterisks stand for anything in it. */
    public boolean masked() {
        return unmaskedRequest.isPresent() || unmaskedReceived.isPresent();
    }

    /**
     * Writes an exchange down, a block at a time, whatever its length.
     *
     * @param secrets whether the values of fields such as Authorization are written; otherwise asterisks stand for them.
     *        What a proxy was told to let the octets through is never written
     * @param zone in which the time of day is told
     * @param cancelled is asked at every block
     * @throws java.io.InterruptedIOException when it was cancelled
     * @throws IOException when the stream does not take it
     */
    public static void write(Exchange exchange, boolean secrets, ZoneId zone, OutputStream out,
            BooleanSupplier cancelled) throws IOException {
        write(exchange, secrets, zone, out, _ -> {}, cancelled);
    }

    /**
     * The same, telling how far it is.
     *
     * @param told is given again and again how many octets of {@link #weight} are written
     */
    public static void write(Exchange exchange, boolean secrets, ZoneId zone, OutputStream out, LongConsumer told,
            BooleanSupplier cancelled) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        new EvidenceWriter(exchange, secrets, buffered, told, cancelled).write(zone);
        buffered.flush();
    }

    /**
     * Where the octets of an exchange lie that is written down without them: those of its request, of what was sent
     * where that is not the request's beginning, and of what was received.
     */
    @FunctionalInterface
    public interface Apart {
        /** The octets of this name: {@code request}, {@code sent} or {@code received}. */
        Octets octets(String name) throws IOException;
    }

    /**
     * Writes down all of an exchange but its octets, with nothing masked: some kilobytes, however long it is.
     *
     * @param octets is given each name and its octets, in order
     */
    public static Octets facts(Exchange exchange, BiConsumer<String, Octets> octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new EvidenceWriter(exchange, true, out, _ -> {}, () -> false).writeApart(octets);
        } catch (IOException never) {
            throw new UncheckedIOException("memory takes every octet", never);
        }
        return Octets.owning(out.toByteArray());
    }

    /**
     * The exchange that {@link #facts} were written down of; runs as long as reading its answers does.
     *
     * @throws EvidenceException with the line, when the facts are damaged
     * @throws IOException when the octets cannot be had
     */
    public static Exchange read(Octets facts, Apart octets) throws EvidenceException, IOException {
        return new EvidenceReader(new Rows(facts.stream(), () -> false), octets).read().exchange();
    }

    /** How many octets of an exchange are written down, in the file some more. */
    public static long weight(Exchange exchange) {
        return exchange.request().length() + exchange.transcript().received().length();
    }

    /**
     * Reads an evidence file; no network is touched.
     *
     * @throws EvidenceException with the line, when it is none, is damaged, or is of a version that is not known
     * @throws IOException when there is no room to keep its octets
     */
    public static Evidence read(Octets file) throws EvidenceException, IOException {
        return read(file.stream(), () -> false);
    }

    /**
     * The same from a stream, read once; octets past some bound go to a private temporary file.
     *
     * @param cancelled is asked again and again
     * @throws java.io.InterruptedIOException when it was cancelled
     */
    public static Evidence read(InputStream file, BooleanSupplier cancelled) throws EvidenceException, IOException {
        return new EvidenceReader(new Rows(file, cancelled)).read();
    }
}
