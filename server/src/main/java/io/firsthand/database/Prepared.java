package io.firsthand.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * A database that was made once, with all its tables, and is copied for each command that throws its own away.
 *
 * @param folder where it is kept, or would be; only its owner can read what is in it
 */
public record Prepared(Path folder) {

    /** Makes it by the given work on an empty database, unless it is there; what is there is complete. */
    public void make(Map<String, String> environment, Consumer<Database> work) throws IOException {
        if (isReady()) {
            return;
        }
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        try (var database = Database.embedded(DataFolder.open(draft), Role.MODEL, environment, _ -> {})) {
            work.accept(database);
        }
        FileSystemUtils.deleteRecursively(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Copies it into an empty data folder, which uses its programs where they are; false if there is none. */
    public boolean lend(DataFolder to) throws IOException {
        if (!isReady()) {
            return false;
        }
        copy(folder.resolve("secrets"), to.secrets());
        var home = to.postgres();
        copy(folder.resolve("postgres/cluster"), home.resolve("cluster"));
        Files.createSymbolicLink(
                home.resolve(Binaries.NAME), folder.resolve("postgres").resolve(Binaries.NAME));
        return true;
    }

    private boolean isReady() {
        return Files.isReadable(folder.resolve("secrets"))
                && Files.isReadable(folder.resolve("postgres/cluster"))
                && Files.isDirectory(folder.resolve("postgres").resolve(Binaries.NAME));
    }

    /** With owners and permissions, for the server may run as somebody else. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var copied = to.resolve(from.relativize(folder));
                if (!Files.isDirectory(copied)) {
                    Files.copy(folder, copied, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
