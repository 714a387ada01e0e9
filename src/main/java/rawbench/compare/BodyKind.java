package rawbench.compare;

/** By what two bodies are compared. */
public enum BodyKind {
    /** By path: members by name, elements by value. */
    JSON,
    /** By the lines of the layout, as markup means them. */
    XML,
    /** By the pairs of a form. */
    FORM,
    /** By line. */
    TEXT,
    /** By octets. */
    OCTETS
}
