package planted.http;

/** A class on a higher floor, for one on a lower floor to import wrongly. */
public record Message(String text) {}
