package rawbench.fields;

/** The two kinds of caches (RFC 9111 1). */
public enum Cache {
    /** One person's, as a browser has it. */
    PRIVATE,
    /** Many people's, as a proxy or a content delivery network has it. */
    SHARED
}
