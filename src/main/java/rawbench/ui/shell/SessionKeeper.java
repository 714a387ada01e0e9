package rawbench.ui.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;

import rawbench.store.SaveRhythm;
import rawbench.store.Session;
import rawbench.store.SessionFile;
import rawbench.store.StoreException;
import rawbench.ui.kit.Work;

/** Keeps the session on the disk, within a second of each edit, without the person noticing. */
final class SessionKeeper {
    private final Work work;
    private final SessionFile file;
    private final Supplier<Session> now;
    private final Consumer<String> trouble;
    private final SaveRhythm rhythm = new SaveRhythm();
    private final Object oneAtATime = new Object();
    private Work.Running timer;
    private boolean told;

    SessionKeeper(Work work, SessionFile file, Supplier<Session> now, Consumer<String> trouble) {
        this.work = work;
        this.file = file;
        this.now = now;
        this.trouble = trouble;
    }

    /** Something changed that a crash must not lose. */
    void edited() {
        rhythm.edited(System.nanoTime());
        schedule();
    }

    private void schedule() {
        if (timer != null) {
            timer.cancel();
        }
        java.time.Duration due = rhythm.due(System.nanoTime());
        if (!due.equals(SaveRhythm.IDLE)) {
            timer = work.after(due, this::due);
        }
    }

    private void due() {
        if (!rhythm.due(System.nanoTime()).isZero()) {
            schedule();
            return;
        }
        rhythm.begin();
        Session session = now.get();
        work.start("session", (_, _) -> {
            write(session);
            return true;
        }, _ -> ended(true), failed -> {
            ended(false);
            if (!told) {
                told = true;
                trouble.accept(failed.getMessage());
            }
        });
    }

    private void ended(boolean saved) {
        rhythm.ended(saved, System.nanoTime());
        schedule();
    }

    private void write(Session session) throws StoreException {
        synchronized (oneAtATime) {
            file.save(session);
        }
    }

    /** Saves now, before the window goes; not where the session is another's. */
    void close(boolean save) throws StoreException {
        if (timer != null) {
            timer.cancel();
        }
        if (save) {
            write(now.get());
        }
    }
}
