package io.firsthand.command;

import io.firsthand.database.CannotStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code --preset} says: the export that all files are, or, as {@code deals.csv=deals}, the one that a file is. */
record PresetsOfFiles(List<String> said) {

    PresetsOfFiles {
        said = List.copyOf(said);
    }

    /** @throws CannotStart if something is said of a file that is none of these */
    void check(List<Path> files) {
        for (var it : said) {
            var at = it.lastIndexOf('=');
            if (at >= 0 && files.stream().noneMatch(file -> isOf(it.substring(0, at), file))) {
                throw new CannotStart(
                        "--preset %s names none of the files; write it as FILE=ID with one of them, or as ID for all."
                                .formatted(it));
            }
        }
    }

    /** What is said of a file in particular comes before what is said of all. */
    String of(Path file) {
        return ofThis(file).or(this::ofAll).orElse("auto");
    }

    private Optional<String> ofThis(Path file) {
        return said.stream()
                .filter(it -> it.indexOf('=') >= 0 && isOf(it.substring(0, it.lastIndexOf('=')), file))
                .map(it -> it.substring(it.lastIndexOf('=') + 1))
                .reduce((_, later) -> later);
    }

    private Optional<String> ofAll() {
        return said.stream().filter(it -> it.indexOf('=') < 0).reduce((_, later) -> later);
    }

    private static boolean isOf(String name, Path file) {
        return file.equals(Path.of(name)) || file.endsWith(Path.of(name));
    }
}
