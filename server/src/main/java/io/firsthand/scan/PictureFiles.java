package io.firsthand.scan;

import io.firsthand.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Pictures of cards nobody decided on yet, below {@code scans} in the data folder, mode 600; never as they came in. */
@Component
class PictureFiles {

    private static final String FOLDER = "scans";
    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.(jpg|arriving)");

    private final ObjectProvider<DataFolder> data;

    PictureFiles(ObjectProvider<DataFolder> data) {
        this.data = data;
    }

    /** Whole or not at all. */
    void write(UUID card, byte[] jpeg) {
        try {
            var file = path(card);
            var arriving = file.resolveSibling(card + ".arriving");
            Files.deleteIfExists(arriving);
            Files.createFile(
                    arriving, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(arriving, jpeg);
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when somebody removed it. */
    Optional<byte[]> read(UUID card) {
        try {
            var file = path(card);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID card) {
        try {
            Files.deleteIfExists(path(card));
            Files.deleteIfExists(path(card).resolveSibling(card + ".arriving"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that lie here for longer than that. */
    List<UUID> before(Instant when) {
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(it -> it.toFile().lastModified() < when.toEpochMilli())
                    .map(it -> NAME.matcher(it.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(it -> UUID.fromString(it.group(1)))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an erasure names it. */
    static String relative(UUID card) {
        return FOLDER + "/" + card + ".jpg";
    }

    private Path path(UUID card) throws IOException {
        return folder().resolve(card + ".jpg");
    }

    private Path folder() throws IOException {
        var root = data.stream()
                .findFirst()
                .map(DataFolder::root)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "firsthand-" + ProcessHandle.current().pid()));
        var folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
