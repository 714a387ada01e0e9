package rawbench.convert;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import rawbench.exchange.Secrecy;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.http.HeaderField;
import rawbench.octets.Octets;

/**
 * Puts asterisks over secrets, an asterisk an octet, so that every offset and length stays what it was: over the values
 * of field lines that hold some, and over every value that is known to be one, in head and body, also where it stands in
 * percent encoding, in Base64, or as text of JSON. It is shown the octets of one direction in order, in pieces of any size.
 *
 * <p>What counts as such a field is a line that begins with its name and a colon, wherever it stands: octets that are no
 * HTTP, or broken HTTP, have no head that could be told from a body, and a secret in a body is one too. A line end within
 * a value stays.
 */
public final class SecretMask {
    /** The fields whose values are masked, as a person reads them. */
    public static final List<String> NAMES = List.of("Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie",
            "X-Api-Key", "X-Auth-Token");
    private static final int BLOCK = 1 << 16;

    private final Octets all;
    private final SecretForms known;
    private final SecretLines lines = new SecretLines();
    private long at;
    /** How many of the next octets belong to a value that began before. */
    private int rest;

    /** A mask for field lines alone. */
    public SecretMask() {
        this(Octets.empty(), Secrecy.NONE);
    }

    /**
     * A mask for field lines and known values.
     *
     * @param all the octets of which it will be shown every one: a value may end in a piece that was not shown yet
     */
    public SecretMask(Octets all, Secrecy secrecy) {
        this.all = all;
        known = new SecretForms(secrecy.values());
    }

    /** The octets with asterisks over their secrets; the very same where there is none. Held in memory. */
    public static Octets masked(Octets octets, Secrecy secrecy) {
        byte[] copy = octets.toByteArray();
        new SecretMask(octets, secrecy).mask(copy, 0, copy.length);
        Octets masked = Octets.owning(copy);
        return masked.equals(octets) ? octets : masked;
    }

    /** A text, such as a sentence or an address, with asterisks over the known values in it. */
    public static String masked(String text, Secrecy secrecy) {
        byte[] copy = text.getBytes(StandardCharsets.UTF_8);
        SecretMask mask = new SecretMask(Octets.copyOf(copy, 0, copy.length), secrecy);
        mask.known(copy, 0, copy.length);
        return new String(copy, StandardCharsets.UTF_8);
    }

    /** A target with asterisks over the known values in it, as far as it can still be read as one then. */
    public static Target masked(Target target, Secrecy secrecy) {
        try {
            return Target.parse(masked(target.spelled(), secrecy));
        } catch (TargetException unreadable) {
            return target;
        }
    }

    /** What {@link #masked(String, Secrecy)} does, for many texts. */
    public static UnaryOperator<String> words(Secrecy secrecy) {
        List<String> values = secrecy.values();
        boolean none = new SecretForms(values).isEmpty();
        return none ? UnaryOperator.identity() : text -> masked(text, () -> values);
    }

    /** The value of a field, with asterisks for its octets where it is a secret and those are not wanted. */
    static Octets masked(HeaderField field, boolean secrets) {
        boolean hide = !secrets && NAMES.stream().anyMatch(field::named);
        return Octets.latin1(hide ? "*".repeat(field.value().length()) : field.value());
    }

    /** Masks the next octets where they stand. */
    public void mask(byte[] octets, int from, int count) {
        for (int done = 0; done < count; done += BLOCK) {
            int some = Math.min(BLOCK, count - done);
            byte[] plain = known.isEmpty() ? new byte[0] : ahead(octets, from + done, some);
            lines.mask(octets, from + done, some);
            known(plain, octets, from + done, some);
        }
    }

    private void known(byte[] octets, int from, int count) {
        known(known.isEmpty() ? new byte[0] : ahead(octets, from, count), octets, from, count);
    }

    /** These octets as they were, and as many behind them as the longest value may need. */
    private byte[] ahead(byte[] octets, int from, int count) {
        int more = (int) Math.clamp(all.length() - at - count, 0, known.longest() - 1L);
        byte[] plain = Arrays.copyOf(Arrays.copyOfRange(octets, from, from + count), count + more);
        if (more > 0) {
            all.copyTo(at + count, plain, count, more);
        }
        at += count;
        return plain;
    }

    private void known(byte[] plain, byte[] octets, int from, int count) {
        for (int i = 0; i < count && plain.length > 0; i++) {
            rest = Math.max(rest, known.at(plain, i, plain.length));
            if (rest > 0) {
                rest--;
                boolean end = plain[i] == '\r' || plain[i] == '\n';
                octets[from + i] = end ? plain[i] : (byte) '*';
            }
        }
    }
}
