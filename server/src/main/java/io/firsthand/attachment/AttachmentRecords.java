package io.firsthand.attachment;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.attachment.Attaching.Reason;
import io.firsthand.attachment.Attaching.Refused;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows and facts of files, in one transaction each. */
@Component
@Transactional
class AttachmentRecords {

    static final int MOST = 50;

    private final AttachmentRepository attachments;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    AttachmentRecords(AttachmentRepository attachments, LeadRecords leads, Ledger ledger, Ids ids, Clock clock) {
        this.attachments = attachments;
        this.leads = leads;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean hasRoom(LeadId lead) {
        return of(lead).size() < MOST;
    }

    /** The lead is locked, so that two files at once do not both take the last place. */
    public Attaching add(LeadId lead, String name, FileType type, long size, String sha256, Actor actor) {
        if (leads.changing(List.of(lead)).isEmpty()) {
            return new Attaching.Missing();
        }
        if (!hasRoom(lead)) {
            return new Refused(Reason.TOO_MANY, MOST);
        }
        var now = now();
        var it = new Attachment(ids.next(), lead, name, type, size, sha256, actor.id(), now, false);
        attachments.insert(CurrentWorkspace.get().value(), it);
        ledger.append(AttachmentFacts.of(AttachmentKinds.ADDED, it, actor.id(), now));
        return new Attaching.Attached(it);
    }

    public boolean rename(UUID id, String name, Actor actor) {
        var before = locked(id).filter(it -> !it.withdrawn());
        if (before.isEmpty()) {
            return false;
        }
        var after = before.get().named(before.get().type().named(name));
        if (!after.equals(before.get())) {
            var now = now();
            write(after, AttachmentFacts.renamed(before.get(), after, actor.id(), now), now);
        }
        return true;
    }

    public boolean turn(UUID id, boolean isWithdrawn, Actor actor) {
        var before = locked(id);
        if (before.isEmpty()) {
            return false;
        }
        if (before.get().withdrawn() != isWithdrawn) {
            var now = now();
            var after = before.get().withdrawn(isWithdrawn);
            var kind = isWithdrawn ? AttachmentKinds.WITHDRAWN : AttachmentKinds.RESTORED;
            write(after, AttachmentFacts.of(kind, after, actor.id(), now), now);
        }
        return true;
    }

    private void write(Attachment it, NewFact fact, Instant now) {
        leads.changing(List.of(it.lead()));
        attachments.update(CurrentWorkspace.get().value(), it, now);
        ledger.append(fact);
    }

    private Optional<Attachment> locked(UUID id) {
        var workspace = CurrentWorkspace.get().value();
        attachments.find(workspace, id).ifPresent(it -> leads.lock(List.of(it.lead())));
        return attachments.find(workspace, id);
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> get(UUID id) {
        return attachments.find(CurrentWorkspace.get().value(), id);
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(LeadId lead) {
        return attachments.of(CurrentWorkspace.get().value(), List.of(lead)).stream()
                .filter(it -> !it.withdrawn())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
