package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Ids;
import io.firsthand.table.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files that people brought, each under an id that nobody can guess, in the data folder. */
@Component
class StoredFiles {

    /** One that has been written. */
    record Stored(UUID id, String sha256, long size) {}

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
        var size = 0L;
        var whole = false;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0 && size <= largest.toBytes();
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                size += read;
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            whole = size <= largest.toBytes();
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return whole ? Optional.of(new Stored(id, HexFormat.of().formatHex(digest.digest()), size)) : Optional.empty();
    }

    Path path(UUID id) throws IOException {
        return folder().resolve(id + ".csv");
    }

    /** Where a sheet of a workbook is, or will be, as text. */
    Path unfolded(UUID id, String sheet) throws IOException {
        var name = HexFormat.of().formatHex(sha256().digest(sheet.getBytes(UTF_8)), 0, 8);
        return folder().resolve(id + "." + name + ".sheet");
    }

    /** The file and all that was made of it, as far as they are here. */
    List<Path> all(UUID id) throws IOException {
        try (var all = Files.newDirectoryStream(folder(), id + ".*")) {
            return StreamSupport.stream(all.spliterator(), false).sorted().toList();
        }
    }

    /** The same, as paths below the data folder. */
    List<String> below(UUID id) throws IOException {
        return all(id).stream().map(file -> FOLDER + "/" + file.getFileName()).toList();
    }

    /** With all that was made of it. */
    void delete(UUID id) throws IOException {
        for (var file : all(id)) {
            Files.deleteIfExists(file);
        }
    }

    /** How many rows a file seems to have, if only its begin was looked at. */
    static long rows(Path file, Profile profile) throws IOException {
        if (profile.complete()) {
            return profile.rows();
        }
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            var found = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                found += lineFeeds(buffer, read);
            }
            return found;
        }
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
