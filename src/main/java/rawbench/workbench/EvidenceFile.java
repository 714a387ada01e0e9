package rawbench.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.evidence.Evidence;
import rawbench.evidence.EvidenceException;
import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.store.SavedOctets;
import rawbench.store.StoreException;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsOptions;

/**
 * An evidence file on the disk: an exchange that was saved, and is opened again without a network.
 *
 * @param evidence what it holds
 */
public record EvidenceFile(Path path, Evidence evidence) implements Reopened {
    /** What the names of such files end with: every editor opens them. */
    public static final String SUFFIX = ".evidence.txt";
    private static final int BEGINNING = 64;

    /** Whether a file looks like one; false where it cannot be read. */
    public static boolean looksLike(Path file) {
        try (InputStream in = SavedOctets.read(file)) {
            return Evidence.looksLike(Octets.owning(in.readNBytes(BEGINNING)));
        } catch (IOException toldByWhoOpensIt) {
            return false;
        }
    }

    /**
     * Opens a file; blocks as long as reading it takes.
     *
     * @throws WorkbenchException when it cannot be read, is damaged, or is none
     */
    public static EvidenceFile open(Path file, BooleanSupplier cancelled) throws WorkbenchException {
        try (InputStream in = SavedOctets.read(file)) {
            return new EvidenceFile(file, Evidence.read(in, cancelled));
        } catch (EvidenceException damaged) {
            throw new WorkbenchException(WorkbenchWords.NOT_OPENED.of(file.getFileName(), damaged.getMessage()),
                    damaged);
        } catch (IOException unreadable) {
            throw new WorkbenchException(StoreException.reading(file, unreadable));
        }
    }

    /**
     * Saves an exchange, in a new file or in place of the old one; blocks.
     *
     * @param secrets whether the values of fields such as Authorization are written; otherwise asterisks stand for them
     * @param written is told how many octets of {@link Evidence#weight} are written
     * @param cancelled asked again and again; once it is true the file stays as it was
     * @throws IOException when the file cannot be written, or the writing was cancelled
     */
    public static void save(Path file, Exchange exchange, boolean secrets, LongConsumer written,
            BooleanSupplier cancelled) throws IOException {
        SavedOctets.write(file, out -> Evidence.write(exchange, secrets, ZoneId.systemDefault(), out, written,
                cancelled));
    }

    /** A name to begin from for the file of an exchange. */
    public static String name(Exchange exchange) {
        return exchange.target().endpoint().authority().replaceAll("[^A-Za-z0-9.-]+", "-") + SUFFIX;
    }

    @Override
    public Exchange exchange() {
        return evidence.exchange();
    }

    /** The file's name without what all of them end with. */
    public String stem() {
        String name = path.getFileName().toString();
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
                ? name.substring(0, name.length() - SUFFIX.length())
                : name;
    }

    /** The request as a draft that can be sent again: with the asterisks, where anything in it is masked. */
    @Override
    public RequestDraft draft() {
        Exchange exchange = exchange();
        TlsOptions tls = exchange.sending().transport().tls();
        boolean insecure = exchange.target().endpoint() instanceof Endpoint.Tls && !tls.verify();
        return new RequestDraft(stem(), exchange.target().spelled(), exchange.request(),
                DraftSettings.DEFAULT.withSni(tls.sni()).withAlpn(tls.alpn()).withInsecure(insecure));
    }
}
