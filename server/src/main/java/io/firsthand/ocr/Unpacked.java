package io.firsthand.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Files of the class path that native code wants to find in a folder. */
final class Unpacked {

    private Unpacked() {}

    /** The file in the folder; written unless one of the same size is there. */
    static Path into(Path folder, String resource) {
        var file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try {
            var connection = Objects.requireNonNull(Unpacked.class.getResource(resource), resource)
                    .openConnection();
            try (var in = connection.getInputStream()) {
                if (!Files.exists(file) || Files.size(file) != connection.getContentLengthLong()) {
                    Files.createDirectories(folder);
                    var draft = Files.createTempFile(folder, "unpacking", ".new");
                    Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
