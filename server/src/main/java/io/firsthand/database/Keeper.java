package io.firsthand.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one process that starts and stops the database server of a data folder. It holds a lock on {@code keeper.lock},
 * which the operating system takes away when the process ends, however it ends; inside stands who it is.
 */
final class Keeper implements AutoCloseable {

    /** The lock is on a byte far behind the content, which stays readable where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final FileLock lock;

    private Keeper(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Becomes the keeper of the folder, unless another process is. */
    static Optional<Keeper> become(DataFolder folder, Role role) throws IOException {
        var channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        var content = "%s %d\n"
                .formatted(
                        role.name().toLowerCase(Locale.ROOT),
                        ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
        return Optional.of(new Keeper(channel, lock));
    }

    /** What the present keeper does; empty when it has not said so yet. */
    static Optional<Role> role(DataFolder folder) throws IOException {
        var content = Files.readString(file(folder));
        for (var role : Role.values()) {
            if (content.startsWith(role.name().toLowerCase(Locale.ROOT) + " ")) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        lock.release();
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null; // held within this very process
        }
    }

    private static Path file(DataFolder folder) {
        return folder.root().resolve("keeper.lock");
    }
}
