package io.firsthand.attachment;

import io.firsthand.database.DataFolder;
import io.firsthand.database.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The content of files below {@code attachments} in the data folder, for each workspace by its SHA-256, mode 600. The
 * same content is there once, however often it was attached.
 */
@Component
public class FileStore {

    private final ObjectProvider<DataFolder> data;
    private final Ids ids;
    private final String top;

    @Autowired
    FileStore(ObjectProvider<DataFolder> data, Ids ids) {
        this(data, ids, "attachments");
    }

    private FileStore(ObjectProvider<DataFolder> data, Ids ids, String top) {
        this.data = data;
        this.ids = ids;
        this.top = top;
    }

    /** A store of its own in another folder beside this one, for files that come and go by themselves. */
    public FileStore beside(String folder) {
        return new FileStore(data, ids, folder);
    }

    /** A file that came in and is not kept yet. */
    public record Draft(Path path, String sha256, long size) {}

    /** Where a file of this hash grows whose parts arrive one after the other; {@link #keep} takes it from there. */
    public Path growing(UUID workspace, String sha256) throws IOException {
        return folder(root(workspace)).resolve(".growing-" + sha256);
    }

    /** The same below the data folder, as an erasure names it. */
    public String relativeGrowing(UUID workspace, String sha256) {
        return "%s/%s/.growing-%s".formatted(top, workspace, sha256);
    }

    /** What its bytes say it is; empty for what is not taken. */
    public static Optional<FileType> typeOf(Path file, String name) throws IOException {
        return Sniffer.sniff(file, name) instanceof Sniffer.Sniffed.Known(var type)
                ? Optional.of(type)
                : Optional.empty();
    }

    /** Writes the stream down while hashing it; empty, with nothing left, if it is larger than allowed. */
    Optional<Draft> receive(UUID workspace, InputStream in, long largest) throws IOException {
        var path = folder(root(workspace)).resolve(".arriving-" + ids.next());
        var whole = false;
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = new DigestOutputStream(Files.newOutputStream(path), sha256())) {
                var size = 0L;
                var buffer = new byte[1 << 16];
                for (var read = in.read(buffer); read >= 0 && size <= largest; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    size += read;
                }
                whole = size <= largest;
                var hash = HexFormat.of().formatHex(out.getMessageDigest().digest());
                return whole ? Optional.of(new Draft(path, hash, size)) : Optional.empty();
            }
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    public void keep(UUID workspace, Draft draft) throws IOException {
        var folder = folder(root(workspace).resolve(draft.sha256().substring(0, 2)));
        Files.move(
                draft.path(),
                folder.resolve(draft.sha256()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void discard(Draft draft) throws IOException {
        Files.deleteIfExists(draft.path());
    }

    public Path path(UUID workspace, String sha256) {
        return root(workspace).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The same below the data folder, as an erasure names it. */
    public String relative(UUID workspace, String sha256) {
        return "%s/%s/%s/%s".formatted(top, workspace, sha256.substring(0, 2), sha256);
    }

    /** The hash of what is stored under a hash: another one if somebody changed the file; empty if it is gone. */
    public Optional<String> hashOf(UUID workspace, String sha256) {
        try (var in = Files.newInputStream(path(workspace, sha256))) {
            var digest = sha256();
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root(UUID workspace) {
        return data.stream()
                .findFirst()
                .map(DataFolder::root)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "firsthand-" + ProcessHandle.current().pid()))
                .resolve(top)
                .resolve(workspace.toString());
    }

    private static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
