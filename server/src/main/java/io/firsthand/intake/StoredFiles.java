package io.firsthand.intake;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Ids;
import io.firsthand.table.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files that people brought, each under an id that nobody can guess, in the data folder. */
@Component
class StoredFiles {

    /**
     * One that has been written.
     *
     * @param lines how many it has, as line feeds
     */
    record Stored(UUID id, String sha256, long size, long lines, FileKind kind) {}

    private static final String FOLDER = "imports";

    private final ObjectProvider<DataFolder> data;
    private final Ids ids;
    private final DataSize largest;

    StoredFiles(
            ObjectProvider<DataFolder> data, Ids ids, @Value("${firsthand.import.largest:200MB}") DataSize largest) {
        this.data = data;
        this.ids = ids;
        this.largest = largest;
    }

    DataSize largest() {
        return largest;
    }

    /** Writes the stream down while hashing it; empty, with nothing kept, if it is larger than allowed. */
    Optional<Stored> write(InputStream in) throws IOException {
        var id = ids.next();
        var file = path(id);
        var digest = sha256();
        var head = new byte[0];
        var size = 0L;
        var lines = 0L;
        var whole = false;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0 && size <= largest.toBytes();
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                head = size == 0 ? Arrays.copyOf(buffer, Math.min(read, FileKind.HEAD)) : head;
                size += read;
                lines += lineFeeds(buffer, read);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            whole = size <= largest.toBytes();
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return whole
                ? Optional.of(new Stored(id, HexFormat.of().formatHex(digest.digest()), size, lines, FileKind.of(head)))
                : Optional.empty();
    }

    Path path(UUID id) throws IOException {
        return folder().resolve(id + ".csv");
    }

    /** The same, as a path below the data folder. */
    static String below(UUID id) {
        return FOLDER + "/" + id + ".csv";
    }

    void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    private Path folder() throws IOException {
        var folder = data.stream()
                .findFirst()
                .map(DataFolder::root)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "firsthand-" + ProcessHandle.current().pid()))
                .resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static long lineFeeds(byte[] buffer, int length) {
        var found = 0L;
        for (var i = 0; i < length; i++) {
            found += buffer[i] == '\n' ? 1 : 0;
        }
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
