package rawbench.draft;

import java.util.Optional;

/**
 * What a variable of a draft means now.
 *
 * @param name what stands between the braces
 * @param value what it stands for, its own variables replaced; empty where it has none
 * @param trouble why it has none, as a sentence; empty where it has one
 */
public record Meaning(String name, Optional<Value> value, Optional<String> trouble) {}
