package io.firsthand.agreement;

import io.firsthand.definition.Content;
import io.firsthand.identity.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The definitions of the current workspace, from draft to end; {@link Remarks} and {@link Signatures} go with them. */
@Service
@Transactional
public class Agreements {

    /** For steps that may be taken whatever happened to the definition meanwhile. */
    public static final long ANY_REVISION = -1;

    private static final int MOST = 200;
    private static final UUID LAST = new UUID(-1, -1);

    private final VersionRepository versions;
    private final RemarkRepository remarks;
    private final Workflow workflow;
    private final Clock clock;

    Agreements(VersionRepository versions, RemarkRepository remarks, Workflow workflow, Clock clock) {
        this.versions = versions;
        this.remarks = remarks;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** What leads are judged by: by name of the segment, the one for all other leads last. */
    @Transactional(readOnly = true)
    public List<InForce> inForce() {
        return versions.inForce().stream().map(Agreements::inForce).toList();
    }

    /** The one in force of the segment that this content is for. */
    @Transactional(readOnly = true)
    public Optional<Definition> inForceBeside(Content content) {
        var segment = Segments.key(content);
        return versions.inForce().stream()
                .filter(it -> it.segment().equals(segment))
                .findAny();
    }

    @Transactional(readOnly = true)
    public Optional<Definition> find(UUID id) {
        return versions.find(id);
    }

    /** Those somebody writes or proposes, up to 200, the last made first. */
    @Transactional(readOnly = true)
    public List<Definition> drafts() {
        return versions.page(List.of(State.DRAFT, State.PROPOSED), LAST, MOST);
    }

    /** Up to 200 in one of these states, the last made first, behind the given one. */
    @Transactional(readOnly = true)
    public List<Definition> page(Collection<State> states, @Nullable UUID after, int most) {
        return states.isEmpty()
                ? List.of()
                : versions.page(List.copyOf(states), after == null ? LAST : after, Math.clamp(most, 1, MOST));
    }

    /** The last 200 versions of a definition's segment that were proposed at some time, the latest first. */
    @Transactional(readOnly = true)
    public List<Definition> versions(Definition it) {
        return versions.versions(it.segment(), MOST);
    }

    /** How many objections are open on each of these; those with none are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> openObjections(Collection<UUID> definitions) {
        return definitions.isEmpty() ? Map.of() : remarks.open(definitions);
    }

    /**
     * A new draft, as revision 1.
     *
     * @param from the version it is made from, if any
     */
    public Definition create(Content content, @Nullable UUID from, Actor actor) {
        if (Workflow.isTooLong(content)) {
            throw new IllegalArgumentException("Longer than a definition may be");
        }
        var id = workflow.create(content, from, Workflow.by(actor, clock.instant()));
        return versions.find(id).orElseThrow();
    }

    /**
     * Saves a draft, faulty as it may be. A proposed one is a draft again by that, and its signatures are void.
     *
     * @param revision the one that was edited
     */
    public Saved save(UUID id, long revision, Content content, Actor actor) {
        return workflow.save(id, revision, content, Workflow.by(actor, clock.instant()));
    }

    /** Lays a draft before both sides, numbered; only what is without faults. */
    public Step propose(UUID id, long revision, Actor actor) {
        return workflow.propose(id, revision, Workflow.by(actor, clock.instant()));
    }

    /** Takes a draft or a proposed one back; it can be restored. */
    public Step withdraw(UUID id, Actor actor) {
        return workflow.withdraw(id, Workflow.by(actor, clock.instant()));
    }

    /** A draft again. */
    public Step restore(UUID id, Actor actor) {
        return workflow.restore(id, Workflow.by(actor, clock.instant()));
    }

    /** One side does not want a proposed one; for good, but a new draft can be made from it. */
    public Step decline(UUID id, String reason, Actor actor) {
        return workflow.decline(id, reason, Workflow.by(actor, clock.instant()));
    }

    private static InForce inForce(Definition it) {
        if (it.version() == null || it.since() == null) {
            throw new IllegalStateException("In force without number or time: " + it.id());
        }
        return new InForce(it.id(), it.version(), it.content(), it.hash(), it.since());
    }
}
