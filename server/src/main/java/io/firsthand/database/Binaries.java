package io.firsthand.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked from the jar into the data folder. */
record Binaries(Path folder) {

    /** Of PostgreSQL; a cluster made by another one has to be migrated. */
    static final int MAJOR = 18;

    /** Changes with the artifacts' version in the POM, so that an upgrade unpacks anew. */
    static final String NAME = "programs-18.6.0";

    /** Unpacks the programs unless that is done already. */
    static Binaries in(Path parent) throws IOException {
        var folder = parent.resolve(NAME);
        if (!Files.exists(folder)) {
            var draft = parent.resolve(NAME + ".new");
            FileSystemUtils.deleteRecursively(draft);
            try (var archive = archive()) {
                unpack(archive, makeFolder(draft));
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE); // complete, or not there
        }
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks a tar.xz archive; refuses one that reaches out of the target. */
    static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = inside(target, target.resolve(entry.getName()));
        makeFolders(target, entry.isDirectory() ? path : parent(path));
        if (entry.isSymbolicLink()) {
            inside(target, parent(path).resolve(entry.getLinkName()));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.getLinkFlag() == TarConstants.LF_NORMAL) {
            Files.copy(content, path);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        } else if (!entry.isDirectory()) {
            throw new IOException("The archive holds an unexpected kind of entry: " + entry.getName());
        }
    }

    private static Path inside(Path target, Path path) throws IOException {
        var normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("The archive reaches out of its folder: " + path);
        }
        return normal;
    }

    private static void makeFolders(Path target, Path path) throws IOException {
        var folder = target;
        for (var name : target.relativize(path)) {
            folder = folder.resolve(name);
            if (!name.toString().isEmpty() && !Files.isDirectory(folder)) {
                makeFolder(folder);
            }
        }
    }

    /** A folder that the database server's user may read, whatever the umask says. */
    private static Path makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path parent(Path path) throws IOException {
        var parent = path.getParent();
        if (parent == null) {
            throw new IOException("The archive names no file: " + path);
        }
        return parent;
    }

    private static InputStream archive() {
        var resource = resource(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
        @Nullable InputStream archive = Binaries.class.getResourceAsStream(resource);
        if (archive == null) {
            throw new CannotStart(
                    ("This build of Firsthand holds no PostgreSQL for this machine (%s); build it here, or"
                                    + " set FIRSTHAND_DATABASE_URL to a PostgreSQL server of your own.")
                            .formatted(resource));
        }
        return archive;
    }

    static String resource(String os, String architecture, boolean alpine) {
        var arm = architecture.equals("aarch64");
        return os.toLowerCase(Locale.ROOT).startsWith("mac")
                ? "/postgres-darwin-%s.txz".formatted(arm ? "arm_64" : "x86_64")
                : "/postgres-linux-%s%s.txz".formatted(arm ? "arm_64" : "x86_64", alpine ? "-alpine_linux" : "");
    }
}
