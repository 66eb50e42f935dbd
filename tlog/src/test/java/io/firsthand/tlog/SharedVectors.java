package io.firsthand.tlog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Public test vectors beside the project, which are not part of it: in the folder that the system property
 * {@code firsthand.shared} or the variable {@code FIRSTHAND_SHARED} names, else in {@code shared} beside the root.
 */
public final class SharedVectors {
    private SharedVectors() {}

    /** The files under a folder of the vectors; without them the test that asks is skipped. */
    public static List<Path> under(String folder) throws IOException {
        Path vectors = candidates()
                .map(it -> it.resolve("vectors").resolve(folder))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(vectors != null, "The vectors " + folder + " are not there; FIRSTHAND_SHARED can name their folder");
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(vectors))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<Path> candidates() {
        return Stream.of(
                        System.getProperty("firsthand.shared"),
                        System.getenv("FIRSTHAND_SHARED"),
                        "../shared",
                        "../../shared")
                .filter(Objects::nonNull)
                .map(Path::of);
    }
}
