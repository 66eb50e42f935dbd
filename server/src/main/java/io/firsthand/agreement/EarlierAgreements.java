package io.firsthand.agreement;

import io.firsthand.agreement.Remark.Kind;
import io.firsthand.definition.Content;
import io.firsthand.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what was agreed at an earlier time, in its order and on the word of the operator's command line, who
 * alone may: there is no pass phrase asked. For the sample company.
 */
@Service
@Transactional
public class EarlierAgreements {

    private final Workflow workflow;
    private final Remarks remarks;
    private final Desk desk;
    private final VersionRepository versions;

    EarlierAgreements(Workflow workflow, Remarks remarks, Desk desk, VersionRepository versions) {
        this.workflow = workflow;
        this.remarks = remarks;
        this.desk = desk;
        this.versions = versions;
    }

    public Definition create(Content content, @Nullable UUID from, Actor actor, Instant at) {
        return versions.find(workflow.create(content, from, Workflow.by(onCommand(actor), at)))
                .orElseThrow();
    }

    public Saved save(UUID id, Content content, Actor actor, Instant at) {
        var revision = versions.find(id).map(Definition::revision).orElse(0L);
        return workflow.save(id, revision, content, Workflow.by(onCommand(actor), at));
    }

    public Step propose(UUID id, Actor actor, Instant at) {
        return workflow.propose(id, Agreements.ANY_REVISION, Workflow.by(onCommand(actor), at));
    }

    public Said say(Kind kind, UUID id, String line, String text, Actor actor, Instant at) {
        return remarks.say(kind, id, line, text, Workflow.by(onCommand(actor), at));
    }

    public Said resolve(UUID id, UUID objection, String how, Actor actor, Instant at) {
        return remarks.resolve(id, objection, how, Workflow.by(onCommand(actor), at), true);
    }

    public Step decline(UUID id, String reason, Actor actor, Instant at) {
        return workflow.decline(id, reason, Workflow.by(onCommand(actor), at));
    }

    /** What it says at this moment; roles, objections and everything else hold as for anybody. */
    public Signing sign(UUID id, Actor actor, Instant at) {
        var seen = versions.find(id)
                .map(it -> Seen.of(
                        it.hash(), desk.annexes(it).stream().map(Annex::hash).toList()))
                .orElse(Seen.of("", List.of()));
        return desk.sign(id, seen, onCommand(actor).person().orElseThrow(), at);
    }

    private static Actor onCommand(Actor actor) {
        if (actor.via() != Actor.Via.COMMAND) {
            throw new IllegalArgumentException("Only the operator's command line tells of earlier agreements");
        }
        return actor;
    }
}
