package io.firsthand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/**
 * Where a scenario works and for how long.
 *
 * @param home the source tree with the launcher
 * @param folder for the scenario's files
 * @param part of the usual work, from 0 to 1; less than 1 only shows that a scenario runs
 */
record Place(Path home, Path folder, double part) {

    int most(int usual) {
        return Math.max(1, (int) (usual * part));
    }

    Duration time(Duration usual) {
        return Duration.ofMillis((long) Math.max(500, usual.toMillis() * part));
    }

    Path data() {
        return folder.resolve("data");
    }

    void clear() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Place::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells of something on the way to the figures. */
    @SuppressWarnings("SystemOut") // what somebody waits for
    static void tell(String line) {
        System.out.println("    " + line);
    }
}
