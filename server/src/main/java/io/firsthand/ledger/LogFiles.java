package io.firsthand.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a log keeps outside the database, in the data folder: {@code keys/<id>}, its signing key, and {@code
 * signed/<id>}, the last checkpoint it signed. A database that went back in time cannot take that one back with it.
 */
@Component
class LogFiles {

    private final Path keys;
    private final Path signed;

    LogFiles(@Value("${firsthand.data:${java.io.tmpdir}/firsthand}") Path data) {
        this.keys = data.resolve("keys");
        this.signed = data.resolve("signed");
    }

    void keep(SigningKey key) {
        write(keyFile(key.verifierKey().name()), key.encode() + "\n");
    }

    /** The signing key of the log, if its file is there. */
    Optional<SigningKey> key(String origin) {
        return read(keyFile(origin)).map(it -> SigningKey.parse(it.strip()));
    }

    /** Never in the place of a larger one: a command and the server may sign at the same time. */
    void keepCheckpoint(String origin, SignedNote checkpoint) {
        if (checkpoint(origin).filter(it -> size(it) > size(checkpoint)).isEmpty()) {
            write(checkpointFile(origin), checkpoint.toString());
        }
    }

    private static long size(SignedNote checkpoint) {
        return Checkpoint.parse(checkpoint.text()).size();
    }

    /** The last checkpoint that was signed here, not verified. */
    Optional<SignedNote> checkpoint(String origin) {
        return read(checkpointFile(origin)).map(it -> SignedNote.parse(it.getBytes(UTF_8)));
    }

    /** For a log that came to nothing. */
    void forget(String origin) {
        try {
            Files.deleteIfExists(keyFile(origin));
            Files.deleteIfExists(checkpointFile(origin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path keyFile(String origin) {
        return keys.resolve(id(origin));
    }

    Path checkpointFile(String origin) {
        return signed.resolve(id(origin));
    }

    private static String id(String origin) {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All or nothing, and on the disk when it returns. */
    private static void write(Path file, String text) {
        try {
            var folder = Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), mode)) {
                channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
                channel.force(true);
            }
            Files.move(draft, file, ATOMIC_MOVE);
            try (var names = FileChannel.open(folder, READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
