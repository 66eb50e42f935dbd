package io.firsthand.capture;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.firsthand.attachment.FileStore;
import io.firsthand.attachment.FileType;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.picture.Pictures;
import io.firsthand.tlog.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Pictures and sounds of conversations: they arrive in parts that may be resumed, and are taken when the whole has the
 * hash that a device signed, is what it says it is, and does not say where it was taken.
 */
@Service
public class CaptureFiles {

    private final FileStore store;
    private final FileRows rows;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    CaptureFiles(
            FileStore attachments, FileRows rows, Pictures pictures, ApplicationEventPublisher events, Clock clock) {
        this.store = attachments.beside("captures");
        this.rows = rows;
        this.pictures = pictures;
        this.events = events;
        this.clock = clock;
    }

    /** How much of a file is here. */
    public Growing state(String sha256) throws IOException {
        var known = known(sha256);
        return known.isPresent() ? known.get() : new Growing.Here(sizeOf(growing(sha256)));
    }

    /** Appends a part. */
    public Growing append(String sha256, long offset, byte[] part) throws IOException {
        var turn = turns[Math.floorMod(sha256.hashCode(), turns.length)];
        turn.lock();
        try {
            var known = known(sha256);
            return known.isPresent() ? known.get() : grow(sha256, offset, part);
        } finally {
            turn.unlock();
        }
    }

    /** What can be said without looking at what arrived; empty for a file that is awaited. */
    private Optional<Growing> known(String sha256) {
        var all = sha256.matches("[0-9a-f]{64}") ? rows.of(workspace(), sha256) : List.<KeptFile>of();
        if (all.isEmpty()) {
            return Optional.of(new Growing.Unknown());
        }
        var declared = all.getFirst().declared();
        if (all.stream().anyMatch(KeptFile::isHere)) {
            // Declared once more after it arrived: it need not arrive again.
            rows.arrived(workspace(), sha256, clock.instant());
            events.publishEvent(new FileArrived(workspace(), sha256));
            return Optional.of(new Growing.Here(declared.bytes()));
        }
        return all.stream().noneMatch(KeptFile::isMissing)
                ? Optional.of(new Growing.Refused(all.getFirst().refused().orElse("type")))
                : Optional.empty();
    }

    private Growing grow(String sha256, long offset, byte[] part) throws IOException {
        var declared = rows.of(workspace(), sha256).getFirst().declared();
        var file = growing(sha256);
        var size = sizeOf(file);
        if (offset != size) {
            return new Growing.Elsewhere(size);
        }
        if (size + part.length > declared.bytes()) {
            Files.deleteIfExists(file);
            return new Growing.OtherContent();
        }
        write(file, part, size + part.length == declared.bytes());
        return size + part.length < declared.bytes() ? new Growing.Here(size + part.length) : whole(file, declared);
    }

    private static void write(Path file, byte[] part, boolean isLast) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var channel = FileChannel.open(file, CREATE, APPEND)) {
            for (var buffer = ByteBuffer.wrap(part); buffer.hasRemaining(); ) {
                channel.write(buffer);
            }
            if (isLast) {
                channel.force(true);
            }
        }
    }

    private Growing whole(Path file, DeclaredFile declared) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (!Hash.sha256(bytes).hex().equals(declared.sha256())) {
            Files.delete(file);
            return new Growing.OtherContent();
        }
        var type = FileStore.typeOf(file, "file." + endingOf(declared));
        if (type.filter(it -> declared.isPicture() ? it.isPicture() : it.isSound())
                .isEmpty()) {
            return refuse(file, declared, "type");
        }
        if (type.filter(FileType::isPicture).isPresent() && pictures.hasPosition(bytes)) {
            return refuse(file, declared, "gps");
        }
        store.keep(workspace(), new FileStore.Draft(file, declared.sha256(), declared.bytes()));
        rows.arrived(workspace(), declared.sha256(), clock.instant());
        events.publishEvent(new FileArrived(workspace(), declared.sha256()));
        return new Growing.Here(declared.bytes());
    }

    private Growing refuse(Path file, DeclaredFile declared, String why) throws IOException {
        Files.deleteIfExists(file);
        rows.refused(workspace(), declared.sha256(), why);
        events.publishEvent(new FileArrived(workspace(), declared.sha256()));
        return new Growing.Refused(why);
    }

    /** The content, if it is here; told apart by its bytes once more, so that nothing is served as what it is not. */
    public Optional<Content> content(KeptFile it) throws IOException {
        var path = store.path(workspace(), it.declared().sha256());
        if (!it.isHere() || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return FileStore.typeOf(path, "file." + endingOf(it.declared())).map(type -> new Content(path, type));
    }

    /** Where a file is, and what it is. */
    public record Content(Path path, FileType type) {}

    /** The hash of what is kept under a hash: another one if somebody changed the file; empty if it is gone. */
    Optional<String> hashOf(String sha256) {
        return store.hashOf(workspace(), sha256);
    }

    /** Where a file may be, whole or not yet, as an erasure names it. */
    List<String> relative(String sha256) {
        return List.of(store.relative(workspace(), sha256), store.relativeGrowing(workspace(), sha256));
    }

    private Path growing(String sha256) throws IOException {
        return store.growing(workspace(), sha256);
    }

    private static String endingOf(DeclaredFile it) {
        var type = it.type().replaceFirst("\\s*;.*", "");
        return switch (type) {
            case "audio/mp4" -> "m4a";
            case "audio/mpeg" -> "mp3";
            case "audio/ogg" -> "ogg";
            default -> type.substring(type.indexOf('/') + 1);
        };
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
