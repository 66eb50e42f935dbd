package io.firsthand.agreement;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.agreement.Definition.By;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.Ids;
import io.firsthand.definition.Content;
import io.firsthand.definition.Contents;
import io.firsthand.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a definition from a draft to its end, at a given time; what is on record is written down with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Workflow {

    static final int LONGEST_REASON = 2000;

    private final VersionRepository versions;
    private final SignatureRepository signatures;
    private final DefinitionFacts facts;
    private final DefinitionTidings tidings;
    private final Vocabularies vocabularies;
    private final Ids ids;

    Workflow(
            VersionRepository versions,
            SignatureRepository signatures,
            DefinitionFacts facts,
            DefinitionTidings tidings,
            Vocabularies vocabularies,
            Ids ids) {
        this.versions = versions;
        this.signatures = signatures;
        this.facts = facts;
        this.tidings = tidings;
        this.vocabularies = vocabularies;
        this.ids = ids;
    }

    static By by(Actor actor, Instant now) {
        return new By(actor.id(), now.truncatedTo(MILLIS));
    }

    UUID create(Content content, @Nullable UUID from, By by) {
        var id = ids.at(by.at());
        var source =
                from == null ? null : versions.find(from).map(Definition::id).orElse(null);
        versions.insert(new Definition(
                id,
                Segments.key(content),
                null,
                State.DRAFT,
                1,
                content,
                content.hash(),
                source,
                by,
                by,
                null,
                null,
                null,
                null));
        return id;
    }

    Saved save(UUID id, long revision, Content content, By by) {
        if (isTooLong(content)) {
            return new Saved.TooLong();
        }
        var found = versions.lock(id);
        if (found.isEmpty()) {
            return new Saved.Missing();
        }
        var before = found.get();
        if (!before.state().isOpen()) {
            return new Saved.Closed(before);
        }
        if (before.hash().equals(content.hash())) {
            return new Saved.Done(before);
        }
        if (revision != before.revision()) {
            return new Saved.Conflict(before);
        }
        var after = before.state() == State.PROPOSED ? reopened(before, by) : before;
        versions.update(after.saying(content, by));
        return new Saved.Done(versions.find(id).orElseThrow());
    }

    static boolean isTooLong(Content content) {
        return content.json().getBytes(StandardCharsets.UTF_8).length > Content.MOST_BYTES;
    }

    /** A draft again; whoever signed it signed something else than what it is going to be. */
    private Definition reopened(Definition before, By by) {
        var signed = signatures.of(before.id());
        signatures.deleteOf(before.id());
        facts.reopened(before, signed.stream().map(Signature::side).toList(), by);
        tidings.reopened(before, signed, by);
        return before.with(State.DRAFT);
    }

    Step propose(UUID id, long revision, By by) {
        return step(id, revision, List.of(State.DRAFT), it -> {
            var problems = Contents.faults(it.content(), vocabularies.current());
            if (!problems.isEmpty()) {
                return new Step.Faulty(problems);
            }
            var number = it.version() == null ? versions.nextVersion(it.segment()) : it.version();
            var proposed = it.proposedAs(number, by);
            versions.update(proposed);
            facts.proposed(proposed, by);
            tidings.proposed(proposed, by);
            return done(id);
        });
    }

    Step withdraw(UUID id, By by) {
        return step(id, Agreements.ANY_REVISION, List.of(State.DRAFT, State.PROPOSED), it -> {
            signatures.deleteOf(id);
            versions.update(it.endedAs(State.WITHDRAWN, by, null));
            facts.moved(DefinitionKinds.WITHDRAWN, it, by);
            tidings.withdrawn(it, by);
            return done(id);
        });
    }

    Step restore(UUID id, By by) {
        return step(id, Agreements.ANY_REVISION, List.of(State.WITHDRAWN), it -> {
            versions.update(it.reopened());
            facts.moved(DefinitionKinds.RESTORED, it, by);
            return done(id);
        });
    }

    Step decline(UUID id, String reason, By by) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return new Step.NoReason();
        }
        return step(id, Agreements.ANY_REVISION, List.of(State.PROPOSED), it -> {
            versions.update(it.endedAs(State.DECLINED, by, why));
            facts.declined(it, why, by);
            tidings.declined(it, by);
            return done(id);
        });
    }

    private Step step(UUID id, long revision, List<State> from, Function<Definition, Step> deed) {
        var found = versions.lock(id);
        if (found.isEmpty()) {
            return new Step.Missing();
        }
        var it = found.get();
        if (!from.contains(it.state())) {
            return new Step.NotNow(it);
        }
        if (revision != Agreements.ANY_REVISION && revision != it.revision()) {
            return new Step.Stale(it);
        }
        return deed.apply(it);
    }

    private Step done(UUID id) {
        return new Step.Done(versions.find(id).orElseThrow());
    }
}
