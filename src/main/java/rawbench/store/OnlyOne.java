package rawbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** That one process alone has a folder: a lock which the system takes back when the process ends, however it ends. */
public final class OnlyOne implements AutoCloseable {
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private final FileChannel channel;

    private OnlyOne(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made private where it is not there.
     *
     * @return empty where another process, or another window of this one, has it
     * @throws StoreException where no lock can be had at all
     */
    public static Optional<OnlyOne> of(Path folder) throws StoreException {
        Path file = folder.resolve("running.lock");
        try {
            WholeFile.makePrivateFolder(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = lock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock.map(_ -> new OnlyOne(channel));
        } catch (IOException failed) {
            throw new StoreException(StoreWords.NO_LOCK.of(folder, StoreException.reason(file, failed)), failed);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ofThisProcess) {
            return Optional.empty();
        }
    }

    /** Whether nobody else may look into a folder, as far as the file system can say. */
    public static boolean isPrivate(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view == null || view.readAttributes().permissions().stream().noneMatch(OTHERS::contains);
    }

    /** Lets go of it. The file stays: who deleted it could take the lock of another. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
