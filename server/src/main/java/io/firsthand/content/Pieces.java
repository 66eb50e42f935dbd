package io.firsthand.content;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.content.Edition.Approval;
import io.firsthand.content.Piece.State;
import io.firsthand.content.Piece.Wish;
import io.firsthand.content.PieceChange.Done;
import io.firsthand.content.PieceChange.Missing;
import io.firsthand.content.PieceChange.NotNow;
import io.firsthand.content.PieceChange.NotYours;
import io.firsthand.content.PieceChange.Refused;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of content on their way: asked for, drafted, approved by somebody of sales, published, withdrawn. */
@Service
@Transactional
public class Pieces {

    private final PieceRepository pieces;
    private final EditionRepository editions;
    private final Askers askers;
    private final People people;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Pieces(
            PieceRepository pieces,
            EditionRepository editions,
            Askers askers,
            People people,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.pieces = pieces;
        this.editions = editions;
        this.askers = askers;
        this.people = people;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same as if it were then, within the caller's transaction: for what is told of later. */
    public Pieces at(Instant then) {
        return new Pieces(pieces, editions, askers, people, ledger, ids, Clock.fixed(then, ZoneOffset.UTC));
    }

    /** Asks for one that answers these questions. */
    public PieceChange request(Wish wish, Collection<UUID> questions, Actor actor) {
        var check = new PieceCheck();
        var tidy = check.check(wish, people);
        if (!check.mistakes().isEmpty()) {
            return new Refused(check.mistakes());
        }
        var it = new Piece(ids.next(), tidy, State.REQUESTED, null, actor.id(), now(), null);
        pieces.insert(workspace(), it);
        pieces.answers(workspace(), it.id(), questions);
        happened(it, "requested", null, actor);
        askers.requested(it, actor);
        return new Done(it);
    }

    /** Says otherwise what it is to be, and which questions it answers. */
    public PieceChange change(UUID id, Wish wish, Collection<UUID> questions, Actor actor) {
        var check = new PieceCheck();
        var tidy = check.check(wish, people);
        if (!check.mistakes().isEmpty()) {
            return new Refused(check.mistakes());
        }
        if (pieces.lock(workspace(), id).isEmpty()) {
            return new Missing();
        }
        pieces.change(workspace(), id, tidy);
        pieces.answers(workspace(), id, questions);
        return done(id, "changed", null, actor);
    }

    /** Adds a link as the newest version in its language; sales looks at it before buyers get it. */
    public PieceChange add(UUID id, String language, String link, Actor actor) {
        var check = new PieceCheck();
        var tidy = check.link(link);
        check.language(language);
        return check.mistakes().isEmpty() ? add(id, language, tidy, null, actor) : new Refused(check.mistakes());
    }

    PieceChange add(UUID id, String language, @Nullable String link, Edition.@Nullable Kept file, Actor actor) {
        var it = pieces.lock(workspace(), id).orElse(null);
        if (it == null) {
            return new Missing();
        }
        if (it.state() == State.DROPPED || it.state() == State.WITHDRAWN) {
            return new NotNow(it);
        }
        var version = 1
                + editions.of(workspace(), Set.of(id)).stream()
                        .filter(one -> one.language().equals(language))
                        .mapToInt(Edition::version)
                        .max()
                        .orElse(0);
        var edition = new Edition(ids.next(), id, language, version, link, file, actor.id(), now(), null);
        editions.insert(workspace(), edition);
        if (it.state() != State.PUBLISHED) {
            pieces.move(workspace(), id, State.DRAFTED, null);
        }
        askers.drafted(it, edition, actor);
        return done(id, "drafted", edition.name(), actor);
    }

    /** Says for sales that buyers may get all that is there; those who made it cannot say so. */
    public PieceChange approve(UUID id, Actor actor) {
        var it = pieces.lock(workspace(), id).orElse(null);
        if (it == null) {
            return new Missing();
        }
        if (!mayApprove(actor) || isOnlyTheirs(it, actor)) {
            return new NotYours();
        }
        var heard = askers.heard(it).contains(actor.id());
        if (editions.approve(workspace(), id, new Approval(actor.id(), now(), heard)) == 0) {
            return new NotNow(it);
        }
        if (it.state() == State.DRAFTED) {
            pieces.move(workspace(), id, State.APPROVED, null);
        }
        return done(id, "approved", null, actor);
    }

    private boolean isOnlyTheirs(Piece it, Actor actor) {
        var waiting = editions.of(workspace(), Set.of(it.id())).stream()
                .filter(one -> one.approval() == null)
                .toList();
        return !waiting.isEmpty()
                && waiting.stream().allMatch(one -> one.addedBy().equals(actor.id()));
    }

    /** Whether this person speaks for sales. */
    @Transactional(readOnly = true)
    public boolean mayApprove(Actor actor) {
        return actor.person()
                .flatMap(people::find)
                .filter(it -> it.function() == Function.SALES)
                .isPresent();
    }

    /** From now on buyers get it; who asked is told. */
    public PieceChange publish(UUID id, @Nullable LocalDate expires, Actor actor) {
        var it = pieces.lock(workspace(), id).orElse(null);
        if (it == null) {
            return new Missing();
        }
        if (it.state() != State.APPROVED && it.state() != State.WITHDRAWN && it.state() != State.PUBLISHED) {
            return new NotNow(it);
        }
        pieces.expire(workspace(), id, expires);
        pieces.move(workspace(), id, State.PUBLISHED, now());
        if (it.state() == State.APPROVED) {
            askers.published(it, actor);
        }
        return done(id, it.state() == State.PUBLISHED ? "expires" : "published", null, actor);
    }

    /** Offers it no longer: links that are out say so, tracks leave it out, and who was told that it is there is told. */
    public PieceChange withdraw(UUID id, @Nullable String why, Actor actor) {
        var change = move(id, State.PUBLISHED, State.WITHDRAWN, "withdrawn", why, actor);
        if (change instanceof Done(var piece)) {
            askers.withdrawn(piece, actor);
        }
        return change;
    }

    /** Nobody is going to make it. */
    public PieceChange drop(UUID id, @Nullable String why, Actor actor) {
        var it = pieces.find(workspace(), id).orElse(null);
        var from = it == null ? State.REQUESTED : it.state();
        return from == State.PUBLISHED || from == State.WITHDRAWN
                ? new NotNow(Objects.requireNonNull(it))
                : move(id, from, State.DROPPED, "dropped", why, actor);
    }

    /** Somebody makes it after all. */
    public PieceChange reopen(UUID id, Actor actor) {
        var drafted = !editions.of(workspace(), Set.of(id)).isEmpty();
        return move(id, State.DROPPED, drafted ? State.DRAFTED : State.REQUESTED, "reopened", null, actor);
    }

    private PieceChange move(UUID id, State from, State to, String what, @Nullable String why, Actor actor) {
        var it = pieces.lock(workspace(), id).orElse(null);
        if (it == null) {
            return new Missing();
        }
        if (it.state() != from) {
            return new NotNow(it);
        }
        pieces.move(workspace(), id, to, null);
        return done(id, what, why, actor);
    }

    private PieceChange done(UUID id, String what, @Nullable String words, Actor actor) {
        var it = pieces.find(workspace(), id).orElseThrow();
        happened(it, what, words, actor);
        return new Done(it);
    }

    private void happened(Piece it, String what, @Nullable String words, Actor actor) {
        var event = new PieceEvent(what, words, actor.id(), now());
        editions.happened(workspace(), ids.next(), it.id(), event);
        ledger.append(ContentFacts.happened(it, event));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
