package io.firsthand.tlog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public test vectors, which are not part of this repository: FIRSTHAND_SHARED, or "shared" beside its root. */
public final class SharedVectors {

    private SharedVectors() {}

    /** The folder of that name; the running test is skipped, saying so, where it is absent. */
    public static Path folder(String name) {
        var candidates = Stream.concat(
                Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).map(Path::of).stream(),
                Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared")));
        var folder = candidates
                .map(shared -> shared.resolve("vectors").resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(
                folder.isPresent(), () -> "skipped: no vectors/" + name + " in FIRSTHAND_SHARED or beside the project");
        return folder.orElseThrow();
    }

    /** The files under a folder of the vectors, in their order. */
    public static List<Path> under(String name) throws IOException {
        try (var files = Files.walk(folder(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
