package io.firsthand.attachment;

import io.firsthand.attachment.Attaching.Reason;
import io.firsthand.attachment.Attaching.Refused;
import io.firsthand.attachment.FileStore.Draft;
import io.firsthand.attachment.Sniffer.Sniffed;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.LeadId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** The files on leads of the current workspace; each is evidenced by a fact with the hash of its content. */
@Service
public class Attachments {

    private static final int LONGEST_NAME = 200;

    private final FileStore store;
    private final AttachmentRecords records;
    private final DataSize largest;

    Attachments(
            FileStore store,
            AttachmentRecords records,
            @Value("${firsthand.attachment.largest:10MB}") DataSize largest) {
        this.store = store;
        this.records = records;
        this.largest = largest;
    }

    public DataSize largest() {
        return largest;
    }

    /**
     * Takes a file: its content is written first, then row and fact in one transaction. Content that a failing
     * transaction leaves behind says nothing to anybody and is found again under its hash.
     */
    public Attaching attach(LeadId lead, String name, InputStream content, Actor actor) throws IOException {
        var workspace = CurrentWorkspace.get().value();
        var tidyName = tidy(name);
        if (tidyName == null) {
            return Refused.of(Reason.BAD_NAME);
        }
        var received = store.receive(workspace, content, largest.toBytes());
        if (received.isEmpty()) {
            return new Refused(Reason.TOO_LARGE, largest.toMegabytes());
        }
        var draft = received.get();
        try {
            return attach(workspace, lead, tidyName, draft, actor);
        } finally {
            store.discard(draft);
        }
    }

    private Attaching attach(UUID workspace, LeadId lead, String name, Draft draft, Actor actor) throws IOException {
        if (draft.size() == 0) {
            return Refused.of(Reason.EMPTY);
        }
        return switch (Sniffer.sniff(draft.path(), name)) {
            case Sniffed.Active _ -> Refused.of(Reason.ACTIVE_CONTENT);
            case Sniffed.Unknown _ -> Refused.of(Reason.UNKNOWN_TYPE);
            case Sniffed.Known(var type) -> {
                if (!records.hasRoom(lead)) {
                    yield new Refused(Reason.TOO_MANY, AttachmentRecords.MOST);
                }
                store.keep(workspace, draft);
                yield records.add(lead, type.named(name), type, draft.size(), draft.sha256(), actor);
            }
        };
    }

    /** False when there is no such file, or no name is left of what was typed. */
    public boolean rename(UUID id, String name, Actor actor) {
        var tidyName = tidy(name);
        return tidyName != null && records.rename(id, tidyName, actor);
    }

    /** Takes a file back; it stays in the store, so that this can be undone and the fact be checked. */
    public boolean withdraw(UUID id, Actor actor) {
        return records.turn(id, true, actor);
    }

    public boolean restore(UUID id, Actor actor) {
        return records.turn(id, false, actor);
    }

    public Optional<Attachment> get(UUID id) {
        return records.get(id);
    }

    /** Those that were not taken back, in the order they were added. */
    public List<Attachment> of(LeadId lead) {
        return records.of(lead);
    }

    /** Where the content is; empty when somebody removed it. */
    public Optional<Path> content(Attachment it) {
        return Optional.of(store.path(CurrentWorkspace.get().value(), it.sha256()))
                .filter(Files::isRegularFile);
    }

    /** The last part of what may be a path, on one line; null when nothing is left. */
    private static @Nullable String tidy(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var line = new Checker()
                .line("name", last.replaceAll("[\\p{Cntrl}\u202a-\u202e\u2066-\u2069]", ""), Integer.MAX_VALUE);
        if (line == null || line.matches("\\.*")) {
            return null;
        }
        return line.length() <= LONGEST_NAME ? line : shortened(line);
    }

    /** Keeps the ending. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
