package rawbench.rewrite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.content.MediaType;
import rawbench.content.Pretty;
import rawbench.octets.Octets;

/**
 * A JSON Web Token in the compact form (RFC 7515 7.1, RFC 7519), taken apart to be read. Its signature is never verified:
 * whoever trusts what is written here trusts whoever wrote it.
 *
 * @param spelled the token
 * @param header its header, laid out; what it is as it is where that is no JSON
 * @param payload its claims, laid out
 * @param signature the octets of its signature; none for {@code alg: none}
 * @param times the claims that are moments, in order
 */
public record Jwt(String spelled, Octets header, Octets payload, Octets signature, List<Time> times) {
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final long FARTHEST = Instant.MAX.getEpochSecond();

    /** A claim that is a moment (RFC 7519 4.1): {@code exp}, {@code nbf} or {@code iat}. */
    public record Time(String claim, Instant at) {
        /** Whether it lies before a moment. */
        public boolean before(Instant now) {
            return at.isBefore(now);
        }
    }

    public Jwt {
        times = List.copyOf(times);
    }

    /** The token that is selected, or that the caret stands in, or the first one of all. */
    public static Optional<Jwt> at(Subject subject) {
        Octets within = subject.from() == subject.to() ? subject.octets() : subject.selected();
        long caret = subject.from() == subject.to() ? subject.from() : -1;
        Matcher found = TOKEN.matcher(within.latin1());
        Optional<Jwt> first = Optional.empty();
        while (found.find()) {
            Optional<Jwt> token = of(found.group());
            boolean here = caret >= found.start() && caret <= found.end();
            if (here && token.isPresent()) {
                return token;
            }
            first = first.or(() -> token);
        }
        return first;
    }

    /** The token that a text spells; empty where it has no three parts of base64url, or its claims are no object. */
    public static Optional<Jwt> of(String spelled) {
        String[] parts = spelled.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<Octets> header = plain(parts[0]);
        Optional<Octets> payload = plain(parts[1]);
        Optional<Octets> signature = plain(parts[2]);
        boolean read = header.isPresent() && payload.isPresent() && signature.isPresent()
                && JsonMembers.of(header.get()).trouble().isEmpty();
        return read ? Optional.of(new Jwt(spelled, laid(header.get()), laid(payload.get()), signature.get(),
                times(payload.get()))) : Optional.empty();
    }

    private static Optional<Octets> plain(String part) {
        return TextCoding.BASE64URL.decode(Octets.latin1(part)) instanceof TextCoding.Plain.Octet(Octets octets)
                ? Optional.of(octets)
                : Optional.empty();
    }

    private static Octets laid(Octets json) {
        return Pretty.of(new MediaType("application", "json", List.of()), json, () -> false).octets().orElse(json);
    }

    private static List<Time> times(Octets payload) {
        List<Time> times = new ArrayList<>();
        for (JsonMembers.Member member : JsonMembers.of(payload).members()) {
            boolean named = List.of("exp", "nbf", "iat").contains(member.name());
            if (named && member.value().kind() == FormField.Kind.SCALAR) {
                moment(member.value().text().latin1()).ifPresent(at -> times.add(new Time(member.name(), at)));
            }
        }
        return times;
    }

    private static Optional<Instant> moment(String number) {
        try {
            double seconds = Double.parseDouble(number);
            return Math.abs(seconds) < FARTHEST ? Optional.of(Instant.ofEpochSecond((long) seconds)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Tells no secret: a token opens for whoever has it. */
    @Override
    public String toString() {
        return "Jwt";
    }
}
