package io.firsthand.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Everything that a Firsthand server keeps: the database, its passwords, the log's signing keys, the log files.
 *
 * @param root exists and can be written to
 */
public record DataFolder(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_PASS = PosixFilePermissions.fromString("rwx--x--x");
    private static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");

    /** Takes the folder into use; makes it when it is not there yet. */
    public static DataFolder open(Path path) {
        try {
            var root = path.toAbsolutePath().normalize();
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                // As root, the database server runs as somebody else who has to pass through.
                Files.setPosixFilePermissions(root, Account.isRoot() ? OTHERS_PASS : OWNER_ONLY);
            }
            Files.delete(Files.createTempFile(root, ".writable", ""));
            return new DataFolder(root.toRealPath());
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("The data folder %s is not a folder; choose another with --data.".formatted(path), e);
        } catch (AccessDeniedException e) {
            throw new CannotStart(
                    "The data folder %s cannot be written to; choose another with --data or change its permissions."
                            .formatted(path),
                    e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used (%s); choose another with --data."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    /** Where the running server writes what it has to say. */
    public Path logFile() throws IOException {
        return folder("logs", OWNER_ONLY).resolve("firsthand.log");
    }

    /** A folder that nobody but the server's user may look into: passwords and keys. */
    public Path secrets() throws IOException {
        return folder("secrets", OWNER_ONLY);
    }

    /** A password of 192 random bits; the same at each call, kept with mode 600. */
    String password(String name) throws IOException {
        var file = secrets().resolve(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var draft = Files.createTempFile(secrets(), name, ".new", PosixFilePermissions.asFileAttribute(SECRET));
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            Files.move(draft, file);
        }
        return Files.readString(file).strip();
    }

    Path postgres() throws IOException {
        return folder("postgres", OTHERS_PASS);
    }

    private Path folder(String name, Set<PosixFilePermission> permissions) throws IOException {
        var folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, permissions);
        }
        return folder;
    }
}
