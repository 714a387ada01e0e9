package rawbench.compare;

import java.util.List;

/**
 * Two bodies side by side.
 *
 * @param kind by what they are compared
 * @param a the rows of the first
 * @param b the rows of the second
 * @param blocks how the rows stand to each other: they cover both columns, in order
 * @param laidOut whether the rows are those of layouts for reading, not of the decoded octets
 * @param coarse whether the time was up before all was looked into: what is said to differ may hold more that is equal
 * @param reason why they are not compared by what their kind is, as a sentence; empty where they are
 */
public record BodyDifference(BodyKind kind, Column a, Column b, List<Block> blocks, boolean laidOut, boolean coarse,
        String reason) {
    public BodyDifference {
        blocks = List.copyOf(blocks);
    }

    /** How many differences count. */
    public long differences() {
        return blocks.stream().filter(Block::counts).count();
    }

    /** How many differences are ignored by a rule. */
    public long ignored() {
        return blocks.stream().filter(block -> block.ignored() && block.differs()).count();
    }

    /** How many parts are only spelled otherwise, or stand elsewhere where places mean nothing. */
    public long notes() {
        return blocks.stream().filter(Block::noted).count();
    }

    /** The same, with a reason why the kind of the bodies was not gone by. */
    BodyDifference because(String why) {
        return new BodyDifference(kind, a, b, blocks, laidOut, coarse, why);
    }
}
