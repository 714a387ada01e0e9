package rawbench.ui.response;

import java.util.Optional;
import java.util.function.Consumer;

import rawbench.ui.kit.Work;
import rawbench.workbench.LiveAnswer;

/**
 * Has an answer looked at on a worker while it comes, one look at a time and only when more came; a part of
 * {@link ResponseModel}.
 */
final class LiveLooking {
    private final Work work;
    private final Consumer<LiveAnswer.Look> looked;
    private Optional<LiveAnswer> source = Optional.empty();
    private boolean under;
    private long seen;

    /** Looks are handed to {@code looked}, none of an answer that is over. */
    LiveLooking(Work work, Consumer<LiveAnswer.Look> looked) {
        this.work = work;
        this.looked = looked;
    }

    void begin(LiveAnswer coming) {
        source = Optional.of(coming);
        under = false;
        seen = 0;
    }

    /** Nothing more is looked at; gives back what was. */
    Optional<LiveAnswer> end() {
        Optional<LiveAnswer> was = source;
        source = Optional.empty();
        return was;
    }

    /** Looks, unless that is being done or nothing came since: so many octets were received by now. */
    void look(long received) {
        if (source.isEmpty() || under || seen == received) {
            return;
        }
        LiveAnswer mine = source.get();
        under = true;
        seen = received;
        work.start("look", (_, _) -> mine.look(), look -> {
            if (source.filter(s -> s == mine).isPresent()) {
                under = false;
                look.ifPresent(looked);
            }
        }, _ -> under = false);
    }
}
