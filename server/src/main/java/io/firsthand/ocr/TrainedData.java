package io.firsthand.ocr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which languages Tesseract's data is here for: English comes along, others from the system or a folder of ours. */
final class TrainedData {

    private static final List<String> PLACES = List.of(
            "/usr/share/tesseract-ocr/5/tessdata",
            "/usr/share/tesseract-ocr/4.00/tessdata",
            "/usr/share/tessdata",
            "/usr/share/tesseract/tessdata",
            "/usr/local/share/tessdata",
            "/opt/homebrew/share/tessdata");

    private final Path own;

    TrainedData(Path own) {
        this.own = own;
    }

    /** The folder that holds a language's file. */
    Optional<Path> folder(Language language) {
        if (language == Language.ENGLISH) {
            return Optional.of(english());
        }
        return Stream.concat(Stream.of(own), PLACES.stream().map(Path::of))
                .filter(folder -> Files.isReadable(folder.resolve(file(language))))
                .findFirst();
    }

    Set<Language> languages() {
        return Stream.of(Language.values())
                .filter(it -> folder(it).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Path english() {
        return Objects.requireNonNull(
                Unpacked.into(own, "/tessdata/" + file(Language.ENGLISH)).getParent());
    }

    private static String file(Language language) {
        return language.code() + ".traineddata";
    }
}
