package rawbench.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import rawbench.octets.Digests;
import rawbench.octets.Octets;
import rawbench.octets.Spill;

/** A section of octets on its way in: its lines are put together again, and what proves them whole is looked at. */
final class OctetPart implements AutoCloseable {
    private final String section;
    private final Fields fields;
    private final Spill spill = new Spill();
    private final MessageDigest digest = Digests.sha256();
    /** Lines are short, and each step into the file has its price. */
    private final byte[] waiting = new byte[64 * 1024];
    private int count;

    OctetPart(String section, long line) {
        this.section = section;
        this.fields = new Fields(section, line);
    }

    void add(Rows row) throws EvidenceException, IOException {
        switch (row.first()) {
            case OctetRows.TEXT -> text(row);
            case OctetRows.BASE64 -> base64(row);
            default -> fields.add(row.number(), row.text());
        }
    }

    private void text(Rows row) throws EvidenceException, IOException {
        for (int i = 0; i < row.count(); i++) {
            if (row.array()[row.at() + i] == '\\') {
                escaped(row);
                return;
            }
        }
        append(row.array(), row.at(), row.count());
    }

    private void escaped(Rows row) throws EvidenceException, IOException {
        byte[] array = row.array();
        int end = row.at() + row.count();
        int plain = row.at();
        while (array[plain] != '\\') {
            plain++;
        }
        // Nearly every line has its end alone escaped.
        boolean lf = end - plain == 2 && array[plain + 1] == 'n';
        boolean crlf = end - plain == 4 && array[plain + 1] == 'r' && array[plain + 2] == '\\'
                && array[plain + 3] == 'n';
        append(array, row.at(), plain - row.at());
        if (lf) {
            append(END, 1, 1);
        } else if (crlf) {
            append(END, 0, 2);
        } else {
            byte[] rest = Spelled.octets(row.number(), new String(array, plain, end - plain, StandardCharsets.UTF_8))
                    .toByteArray();
            append(rest, 0, rest.length);
        }
    }

    private static final byte[] END = {'\r', '\n'};

    private void base64(Rows row) throws EvidenceException, IOException {
        try {
            byte[] octets = Base64.getDecoder()
                    .decode(Arrays.copyOfRange(row.array(), row.at(), row.at() + row.count()));
            append(octets, 0, octets.length);
        } catch (IllegalArgumentException none) {
            throw new EvidenceException(row.number(), EvidenceWords.NO_BASE64.of());
        }
    }

    private void append(byte[] octets, int from, int length) throws IOException {
        if (count + length > waiting.length) {
            flush();
        }
        if (length > waiting.length) {
            spill.append(octets, from, length);
            digest.update(octets, from, length);
        } else {
            System.arraycopy(octets, from, waiting, count, length);
            count += length;
        }
    }

    private void flush() throws IOException {
        spill.append(waiting, 0, count);
        digest.update(waiting, 0, count);
        count = 0;
    }

    /** The octets, once the section is over. */
    Octets octets() throws EvidenceException, IOException {
        flush();
        long wanted = fields.number("octets");
        if (spill.length() != wanted) {
            throw new EvidenceException(fields.line("octets"),
                    EvidenceWords.OTHER_LENGTH.of(section, wanted, spill.length()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(fields.text("sha256"))) {
            throw new EvidenceException(fields.line("sha256"), EvidenceWords.OTHER_OCTETS.of(section));
        }
        return spill.snapshot();
    }

    /** The SHA-256 of what the asterisks stand for; empty where nothing is masked. */
    Optional<String> unmasked() throws EvidenceException {
        return fields.optional("unmasked sha256");
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
