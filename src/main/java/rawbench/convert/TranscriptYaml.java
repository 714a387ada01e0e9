package rawbench.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * A transcript as YAML with the keys of Wireshark's "Follow Stream": {@code peers}, of which 0 is this side, and
 * {@code packets} with the number of the event, the peer that sent, the number of the piece among that peer's, the time
 * in seconds since 1970 and the octets in Base64. What is no octets stands in comments, at its place.
 */
final class TranscriptYaml {
    /** As many octets fill a line of 76 characters (RFC 2045 6.8). */
    private static final int LINE = 57;
    private static final int CHARACTERS = 76;
    private static final byte[] INDENT = "      ".getBytes(StandardCharsets.US_ASCII);

    private final Recorded recorded;
    private final boolean secrets;
    private final OutputStream out;
    private final byte[] coded = new byte[TranscriptPieces.BLOCK / 3 * 4];
    private final byte[] lines = new byte[TranscriptPieces.BLOCK / LINE * (INDENT.length + CHARACTERS + 1)];

    TranscriptYaml(Recorded recorded, boolean secrets, OutputStream out) {
        this.recorded = recorded;
        this.secrets = secrets;
        this.out = out;
    }

    void write(TranscriptPieces pieces) throws IOException {
        Transcript transcript = recorded.transcript();
        // An empty datagram is a packet too.
        boolean none = transcript.events()
                .stream()
                .noneMatch(event -> event instanceof WireEvent.Sent || event instanceof WireEvent.Received);
        head(transcript, none);
        List<WireEvent> events = transcript.events();
        long sent = 0;
        long received = 0;
        for (int i = 0; i < events.size(); i++) {
            WireEvent event = events.get(i);
            switch (event) {
                case WireEvent.Sent _ -> packet(i, 0, sent++, event, pieces);
                case WireEvent.Received _ -> packet(i, 1, received++, event, pieces);
                default -> line("  # " + (i + 1) + " at " + time(transcript.start(), event.nanos()) + ": "
                        + EventWords.of(event));
            }
        }
    }

    private void head(Transcript transcript, boolean none) throws IOException {
        line("# What went and came between Rawbench and " + Escapes.encode(Octets.utf8(recorded.peer()))
                + ", in the form of Wireshark's");
        line("# \"Follow Stream\" as YAML. Packets are numbered as the events of the transcript are; those without octets");
        line("# stand in comments. Of TLS these are the octets inside.");
        line("# " + TranscriptFormat.secretsSay(secrets));
        line("peers:");
        Optional<WireEvent.Connected> connected = connected(transcript.events());
        peer(0, connected.map(WireEvent.Connected::local).orElse(""));
        peer(1, connected.map(WireEvent.Connected::address).or(recorded::address).orElse(""));
        line(none ? "packets: []" : "packets:");
    }

    /** The connection that stood in the end; a connection that is used again was made before this transcript began. */
    private static Optional<WireEvent.Connected> connected(List<WireEvent> events) {
        // It stands before the first octet, so the search is short however long the transcript is.
        for (WireEvent event : events) {
            if (event instanceof WireEvent.Connected found) {
                return Optional.of(found);
            }
            if (event instanceof WireEvent.Sent || event instanceof WireEvent.Received) {
                break;
            }
        }
        return Optional.empty();
    }

    private void peer(int number, String address) throws IOException {
        int colon = address.lastIndexOf(':');
        boolean port = colon >= 0 && address.substring(colon + 1).matches("[0-9]{1,5}");
        String host = port ? address.substring(0, colon).replaceAll("[\\[\\]]", "") : address;
        line("  - peer: " + number);
        line("    host: " + (host.matches("[0-9.]+") ? host : quoted(host)));
        line("    port: " + (port ? address.substring(colon + 1) : "0"));
    }

    /** A double-quoted scalar (YAML 1.2.2 7.3.1); the escapes here are all that YAML knows too. */
    private static String quoted(String text) {
        return '"' + Escapes.encode(Octets.utf8(text)).replace("\"", "\\\"") + '"';
    }

    private void packet(int index, int peer, long number, WireEvent event, TranscriptPieces pieces)
            throws IOException {
        line("  - packet: " + (index + 1));
        line("    peer: " + peer);
        line("    index: " + number);
        line("    timestamp: " + time(recorded.transcript().start(), event.nanos()));
        line("    data: !!binary |");
        pieces.each(event, (block, count, _) -> base64(block, count));
    }

    private void base64(byte[] block, int count) throws IOException {
        byte[] piece = count == block.length ? block : java.util.Arrays.copyOf(block, count);
        int length = Base64.getEncoder().encode(piece, coded);
        int to = 0;
        for (int at = 0; at < length; at += CHARACTERS) {
            int characters = Math.min(CHARACTERS, length - at);
            System.arraycopy(INDENT, 0, lines, to, INDENT.length);
            System.arraycopy(coded, at, lines, to + INDENT.length, characters);
            to += INDENT.length + characters;
            lines[to++] = '\n';
        }
        out.write(lines, 0, to);
    }

    private static String time(Instant start, long nanos) {
        Instant at = start.plusNanos(nanos);
        return String.format(Locale.ROOT, "%d.%09d", at.getEpochSecond(), at.getNano());
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
