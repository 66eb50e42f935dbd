package io.firsthand.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a running database server says of itself in {@code postmaster.pid}; after a crash the file stays behind.
 *
 * @param dataFolder as the server was told
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, String dataFolder, int port, boolean ready) {

    private static final int STATUS_LINE = 7;

    /** Empty if there is no such file, or the server has only begun to write it. */
    static Optional<PostmasterFile> read(Cluster cluster) throws IOException {
        try {
            var lines = Files.readAllLines(path(cluster));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    lines.get(1),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    static void delete(Cluster cluster) throws IOException {
        Files.deleteIfExists(path(cluster));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /**
     * Whether the process with this number is surely another one: the number was given anew after a crash, or the
     * folder was copied with the file in it.
     */
    boolean isForeign(Cluster cluster) {
        var program = ProcessHandle.of(pid).flatMap(process -> process.info().command());
        return !dataFolder.equals(cluster.folder().toString())
                || program.filter(command -> !command.endsWith("/postgres")).isPresent();
    }

    private static Path path(Cluster cluster) {
        return cluster.folder().resolve("postmaster.pid");
    }
}
