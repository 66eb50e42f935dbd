package io.firsthand.content;

import io.firsthand.attachment.FileStore;
import io.firsthand.attachment.FileType;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The files of pieces: bounded, sniffed, and kept under their hash. */
@Service
public class PieceFiles {

    private final FileStore store;
    private final Pieces pieces;
    private final Ids ids;
    private final DataSize largest;

    PieceFiles(FileStore store, Pieces pieces, Ids ids, @Value("${firsthand.content.largest:25MB}") DataSize largest) {
        this.store = store.beside("content");
        this.pieces = pieces;
        this.ids = ids;
        this.largest = largest;
    }

    public DataSize largest() {
        return largest;
    }

    /** Adds a file as the newest version in its language. */
    public PieceChange add(UUID piece, String language, String name, InputStream in, Actor actor) throws IOException {
        var check = new PieceCheck();
        check.language(language);
        if (!check.mistakes().isEmpty()) {
            return new PieceChange.Refused(check.mistakes());
        }
        var workspace = CurrentWorkspace.get().value();
        var path = store.growing(workspace, ids.next().toString());
        try {
            var written = write(in, path);
            if (written.isEmpty()) {
                return refused(Reason.TOO_LONG, largest.toMegabytes() + " MB");
            }
            var draft = written.get();
            var tidy = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{Cntrl}", "")
                    .strip();
            var type = draft.size() == 0 ? Optional.<FileType>empty() : FileStore.typeOf(path, tidy);
            if (type.isEmpty()) {
                return refused(Reason.UNKNOWN_CHOICE, FileType.accepted());
            }
            store.keep(workspace, draft);
            var shown = tidy.length() > 200 ? tidy.substring(tidy.length() - 200) : tidy;
            return pieces.add(
                    piece,
                    language,
                    null,
                    new Edition.Kept(draft.sha256(), shown, type.get().mime(), draft.size()),
                    actor);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static PieceChange refused(Reason reason, String detail) {
        return new PieceChange.Refused(List.of(new Mistake("file", reason, detail)));
    }

    /** Empty if it is larger than allowed. */
    private Optional<FileStore.Draft> write(InputStream in, Path path) throws IOException {
        var size = 0L;
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0 && size <= largest.toBytes(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size > largest.toBytes()
                ? Optional.empty()
                : Optional.of(new FileStore.Draft(path, HexFormat.of().formatHex(digest.digest()), size));
    }

    /** Where the content is; empty when somebody removed it. */
    public Optional<Path> content(Edition.Kept it) {
        return Optional.of(store.path(CurrentWorkspace.get().value(), it.sha256()))
                .filter(Files::isRegularFile);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
