package rawbench.http;

import rawbench.http.Detail.Words;

/** Where one {@link Reader} takes a message to end. */
public sealed interface Border {
    Reader reader();

    /** It ends before this octet; that may lie behind what came. */
    record At(Reader reader, long at, Framing framing) implements Border {
        /** The end of so many octets behind a place; what no number can tell is told as the largest. */
        static At after(Reader reader, long from, long octets, Framing framing) {
            return new At(reader, octets > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + octets, framing);
        }
    }

    /** It lasts until the connection ends; for a request nobody can tell where. */
    record UntilClose(Reader reader, long from) implements Border {}

    /** The reader waits for octets that did not come, without knowing how many. */
    record Waits(Reader reader) implements Border {}

    /** The reader refuses the message for this reason. */
    record Refused(Reader reader, Finding why) implements Border {}

    /** "a strict reader refuses it (a CR stands inside a line)". */
    default String says() {
        return detail().says();
    }

    /** The same, to be said in any language. */
    default Detail detail() {
        Detail who = reader().detail();
        return switch (this) {
            case At(_, long at, Framing framing) -> Words.ENDS_AT.of(who, at, framing.detail());
            case UntilClose(_, long from) -> Words.TAKES_ALL.of(who, from);
            case Waits _ -> Words.WAITS.of(who);
            case Refused(_, Finding why) -> Words.REFUSES.of(who, why);
        };
    }

    /** Whether two readers take different octets for the message. */
    default boolean differs(Border other) {
        if (this instanceof At(_, long at, _)) {
            return other instanceof At(_, long there, _) ? at != there : other instanceof UntilClose;
        }
        return this instanceof UntilClose && other instanceof At;
    }
}
