package planted.octets;

import planted.http.Message;

/** Breaks the floor plan on purpose: octets know no messages. */
public record Upward(Message message) {}
