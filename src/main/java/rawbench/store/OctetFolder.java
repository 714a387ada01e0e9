package rawbench.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import rawbench.octets.Digests;
import rawbench.octets.Octets;

/**
 * Long octets in files named by their SHA-256, in a private folder: the same octets lie there once, and a damaged file is
 * known by its name. What a name stands for never changes, so that files are mapped, not read.
 *
 * <p>Octets are written under another name first ({@link #write}) and named when whoever refers to them is about to
 * ({@link Written#settle}): a crash leaves a file that nobody knows, which {@link #clear} removes.
 */
public final class OctetFolder {
    private static final String SUFFIX = ".octets";
    private static final int BLOCK = 1 << 20;
    /** As old is what a crash left; younger, another Rawbench may be writing it now. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final PrivateFolder folder;

    public OctetFolder(PrivateFolder folder) {
        this.folder = folder;
    }

    /** Octets that lie on the disk, whole, but have no name yet. */
    public final class Written implements AutoCloseable {
        private final Path temporary;
        private final String sha256;

        private Written(Path temporary, String sha256) {
            this.temporary = temporary;
            this.sha256 = sha256;
        }

        public String sha256() {
            return sha256;
        }

        /** Gives the octets their name, unless the same lie there already; lasts when it returns. */
        public void settle() throws IOException {
            Path file = file(sha256);
            if (Files.exists(file) && Files.size(file) == Files.size(temporary)) {
                return;
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            WholeFile.forceFolder(folder.path());
        }

        /** Removes what was written where it got no name. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Writes octets, a block at a time, and digests them on the way.
     *
     * @throws IOException when there is no room for them
     */
    public Written write(Octets octets) throws IOException {
        folder.make();
        Path temporary = folder.path().resolve(WholeFile.TEMPORARY + UUID.randomUUID() + ".tmp");
        MessageDigest digest = Digests.sha256();
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, options, WholeFile.privateFile(temporary))) {
            byte[] block = new byte[(int) Math.min(BLOCK, octets.length())];
            for (long at = 0; at < octets.length(); at += block.length) {
                int count = (int) Math.min(block.length, octets.length() - at);
                octets.copyTo(at, block, 0, count);
                digest.update(block, 0, count);
                ByteBuffer next = ByteBuffer.wrap(block, 0, count);
                while (next.hasRemaining()) {
                    channel.write(next);
                }
            }
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
        return new Written(temporary, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The octets of a name: mapped, and digested to see whether they are still what they were.
     *
     * @param cancelled asked at every block
     * @throws IOException with a clause, when the file is gone or damaged, or the reading was cancelled
     */
    public Octets read(String sha256, long length, BooleanSupplier cancelled) throws IOException {
        Octets octets;
        try {
            octets = Octets.ofSettledFile(file(sha256));
        } catch (NoSuchFileException gone) {
            throw new IOException(StoreWords.OCTETS_GONE.of(file(sha256)), gone);
        }
        if (octets.length() != length || !sha256.equals(digest(octets, cancelled))) {
            throw new IOException(StoreWords.OCTETS_DAMAGED.of(file(sha256)));
        }
        return octets;
    }

    private static String digest(Octets octets, BooleanSupplier cancelled) throws InterruptedIOException {
        MessageDigest digest = Digests.sha256();
        byte[] block = new byte[(int) Math.min(BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedIOException("Cancelled");
            }
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            digest.update(block, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Removes a file that nobody names any more; one that this system still holds open goes with the next clearing. */
    public void delete(String sha256) throws IOException {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (java.nio.file.FileSystemException mapped) {
            if (!Files.exists(file(sha256))) {
                throw mapped;
            }
        }
    }

    /** Removes every file that nobody names, and what a crash left half written. */
    public void clear(Predicate<String> named) throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.path())) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(SUFFIX)) {
                String sha256 = name.substring(0, name.length() - SUFFIX.length());
                if (!named.test(sha256)) {
                    delete(sha256);
                }
            } else if (WholeFile.temporary(file) && abandoned(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean abandoned(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED));
        } catch (NoSuchFileException settledMeanwhile) {
            return false;
        }
    }

    private Path file(String sha256) {
        return folder.path().resolve(sha256 + SUFFIX);
    }
}
