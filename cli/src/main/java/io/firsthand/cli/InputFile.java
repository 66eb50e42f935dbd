package io.firsthand.cli;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.VerifierKey;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what the user names, and says in one sentence why if it cannot be read. */
final class InputFile {

    /** Larger than any bundle of a real lead; read as a whole, so there must be a limit. */
    static final int MAX_BYTES = 64 << 20;

    private InputFile() {}

    static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableException(file + " is a folder, not a file.");
        }
        if (!Files.exists(file)) {
            throw new UnreadableException("There is no file " + file + ".");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableException(file + " is larger than " + (MAX_BYTES >> 20) + " MiB.");
            }
            return bytes;
        } catch (AccessDeniedException _) {
            throw new UnreadableException(file + " may not be read by you.");
        } catch (IOException e) {
            throw new UnreadableException(file + " could not be read: " + e.getMessage() + ".");
        }
    }

    static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text.strip());
        } catch (MalformedException e) {
            throw new UnreadableException("The key given by --key is none. " + e.getMessage());
        }
    }
}
