package io.firsthand.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A log in a folder; reads one byte more than anything may be long, and leaves it to others to say so. */
record FolderLog(Path folder) implements LogSource {
    @Override
    public byte[] checkpoint() throws IOException {
        return read(folder.resolve("checkpoint"), SignedNote.MAX_BYTES);
    }

    @Override
    public Optional<byte[]> read(Tile tile) throws IOException {
        try {
            int most = tile.isEntries() ? EntryBundle.MAX_BYTES : tile.width() * Hash.LENGTH;
            return Optional.of(read(folder.resolve(tile.path()), most));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public int parallelReads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static byte[] read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }
}
