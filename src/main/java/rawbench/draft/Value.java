package rawbench.draft;

/**
 * What a variable stands for.
 *
 * @param text the value; it goes out as UTF-8
 * @param origin where it comes from
 * @param secret whether it is masked wherever it is shown or written down, except on the wire
 */
public record Value(String text, Origin origin, boolean secret) {
    /** What stands for a secret where it is shown: always the same, since its length would tell something. */
    public static final String MASK = "••••••";

    /** A value of a variable of this name; secret where the name says so, or the place is private. */
    public static Value of(String name, String text, Origin origin) {
        return new Value(text, origin, origin.kind() == Origin.Kind.PRIVATE || SecretName.is(name));
    }

    /** The value as it may be shown to whoever looks over the shoulder. */
    public String shown() {
        return secret ? MASK : text;
    }

    @Override
    public String toString() {
        return shown() + " from " + origin.says();
    }
}
