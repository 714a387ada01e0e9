package rawbench.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What ends one piece of work from outside: its deadlines and its cancel. Both do one thing, they close what is
 * guarded, and the first reason is kept.
 *
 * <p>Socket time-outs are not enough: they bound neither a write nor a handshake as a whole, and a Unix socket has
 * none. So an {@link Alarm} is set to the nearest deadline. A deadline that moves away, as the idle one does with every
 * octet, does not touch it.
 */
public final class Watch implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final Deadlines deadlines;
    private final Consumer<Step> entered;
    private final Alarm alarm;
    private final boolean ownAlarm;
    private final long zero = System.nanoTime();
    /** When all is to be over, in nanoseconds since the watch began. */
    private final long total;
    private final Cancellation.Registration registration;
    /** Held while what is guarded is being closed. */
    private final Object closing = new Object();
    /** The step, how long it may last, when it is over, and what then; these change together. */
    private Step step = Step.IDLE;
    private Duration lasts = Deadlines.NONE;
    private long ends = NEVER;
    private Runnable instead;
    private boolean over;
    private CloseReason reason;
    private Consumer<CloseReason> guarded = _ -> {};

    /** A watch from now on; the deadline for everything runs already. */
    public Watch(Deadlines deadlines, Cancellation cancellation) {
        this(deadlines, cancellation, _ -> {}, new Alarm(), true);
    }

    /** A watch that tells which step is entered, woken by an alarm that serves nobody else meanwhile. */
    public Watch(Deadlines deadlines, Cancellation cancellation, Consumer<Step> entered, Alarm alarm) {
        this(deadlines, cancellation, entered, alarm, false);
    }

    private Watch(Deadlines deadlines, Cancellation cancellation, Consumer<Step> entered, Alarm alarm,
            boolean ownAlarm) {
        this.deadlines = deadlines;
        this.entered = entered;
        this.alarm = alarm;
        this.ownAlarm = ownAlarm;
        this.total = deadlines.total().isZero() ? NEVER : deadlines.total().toNanos();
        alarm.serve(this);
        wake(total);
        this.registration = cancellation.onCancel(() -> end(CloseReason.CANCELLED));
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** Begins a step; its deadline takes the place of the step before. */
    public void enter(Step next) {
        enter(next, deadlines.of(next));
    }

    /** Begins a step with a deadline of its own. */
    public void enter(Step next, Duration longest) {
        enter(next, longest, null);
    }

    /**
     * Begins a step whose deadline does this, once, and does not end the whole; null for one that does. It must not wait:
     * once the next step was entered it has been done, or never is.
     */
    void enter(Step next, Duration longest, Runnable late) {
        entered.accept(next);
        long last = longest.isZero() ? NEVER : now() + longest.toNanos();
        synchronized (this) {
            step = next;
            lasts = longest;
            ends = last;
            instead = late;
        }
        wake(last);
    }

    private void wake(long last) {
        if (last != NEVER) {
            alarm.by(zero + last);
        }
    }

    /** Names what is to be closed from now on; closes it at once where the end came first. */
    public void guard(Consumer<CloseReason> closer) {
        CloseReason late;
        synchronized (this) {
            guarded = closer;
            late = reason;
        }
        if (late != null) {
            closer.accept(late);
        }
    }

    /** Why the work was ended from outside, if it was. */
    public synchronized Optional<CloseReason> ended() {
        return Optional.ofNullable(reason);
    }

    /** The fault that happened, unless what looks like one is this side's own closing. */
    WireFault faultOr(WireFault fault) {
        return ended().map(Faults::closed).orElse(fault);
    }

    /** Ends the watching: nothing is closed any more when this returns. */
    @Override
    public void close() {
        registration.close();
        synchronized (this) {
            over = true;
        }
        alarm.serve(null);
        if (ownAlarm) {
            alarm.close();
        }
        synchronized (closing) {
            // Whoever was closing is through.
        }
    }

    /** The alarm went off: ends the work where a deadline is over, and has it set anew where not. */
    void look() {
        CloseReason why = null;
        long next;
        synchronized (this) {
            if (over) {
                return;
            }
            next = Math.min(total, ends);
            if (next - now() <= 0 && ends < total && instead != null) {
                Runnable late = instead;
                instead = null;
                ends = NEVER;
                next = total;
                // Before anybody enters the step that follows, which it would end otherwise.
                late.run();
            } else if (next - now() <= 0) {
                why = total <= ends ? new CloseReason.TimedOut(Step.TOTAL, deadlines.total())
                        : new CloseReason.TimedOut(step, lasts);
            }
        }
        if (why != null) {
            end(why);
        } else {
            wake(next);
        }
    }

    private void end(CloseReason why) {
        synchronized (closing) {
            Consumer<CloseReason> closer;
            synchronized (this) {
                if (reason != null || over) {
                    return;
                }
                reason = why;
                closer = guarded;
            }
            closer.accept(why);
        }
    }

    private long now() {
        return System.nanoTime() - zero;
    }
}
