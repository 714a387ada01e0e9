package rawbench.workbench;

import java.time.Duration;

import rawbench.content.DecodeLimits;
import rawbench.http.LimitName;
import rawbench.http.Limits;
import rawbench.wire.Deadlines;
import rawbench.wire.Step;

/** What counts where nobody chose. */
public final class Usual {
    private Usual() {
    }

    /** A limit: octets, or a count of fields, interim responses, codings, or decoded octets for each coded one. */
    public static long limit(LimitName name) {
        Limits reading = Limits.DEFAULT;
        DecodeLimits decoding = DecodeLimits.DEFAULT;
        return switch (name) {
            case LINE -> reading.line();
            case HEAD -> reading.head();
            case FIELDS -> reading.fields();
            case INTERIM -> reading.interim();
            case CHUNK_LINE -> reading.chunkLine();
            case TRAILERS -> reading.trailers();
            case BODY -> reading.body();
            case DECODED -> decoding.decoded();
            case RATIO -> decoding.ratio();
            case CODINGS -> decoding.codings();
        };
    }

    /** How long a step may last; {@link Deadlines#NONE} for ever. */
    public static Duration time(Step step) {
        return Deadlines.DEFAULT.of(step);
    }
}
