package io.firsthand.scan;

import io.firsthand.attachment.Attaching;
import io.firsthand.attachment.Attachments;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a lead of a card that somebody looked at: grade C, for a signed-in person says what it reads and where it was
 * collected, and no device testifies the conversation. The pictures follow it as files.
 */
@Service
public class CardAcceptance {

    private static final Logger LOG = LoggerFactory.getLogger(CardAcceptance.class);

    private final ScannedCardRepository cards;
    private final ScanBatchRepository batches;
    private final PictureFiles files;
    private final Leads leads;
    private final Attachments attachments;
    private final Shows shows;
    private final People people;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CardAcceptance(
            ScannedCardRepository cards,
            ScanBatchRepository batches,
            PictureFiles files,
            Leads leads,
            Attachments attachments,
            Shows shows,
            People people,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cards = cards;
        this.batches = batches;
        this.files = files;
        this.leads = leads;
        this.attachments = attachments;
        this.shows = shows;
        this.people = people;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The lead and that the card is decided stand in one transaction; a card makes one lead however often it is sent. */
    public Deciding accept(UUID card, Filled filled, Actor actor) {
        var decided = Objects.requireNonNull(transaction.execute(_ -> decide(card, filled, actor)));
        if (decided instanceof Deciding.Done) {
            attachAll(actor);
        }
        return decided;
    }

    private Deciding decide(UUID id, Filled filled, Actor actor) {
        var card = cards.lock(id).filter(it -> !it.isBack());
        var batch = card.flatMap(it -> batches.find(it.batch()));
        if (batch.isEmpty() || card.get().state().isBusy()) {
            return new Deciding.NotNow();
        }
        var known = card.get().lead();
        if (known != null) {
            return new Deciding.Done(known, false);
        }
        if (filled.contact().shown().isBlank()) {
            return new Deciding.Mend(List.of(new Mistake("contact", Mistake.Reason.NO_WAY_TO_REACH, "")));
        }
        return switch (leads.create(arrival(card.get(), batch.get(), filled), actor)) {
            case Outcome.Created(var lead) -> done(id, lead, true);
            case Outcome.Seen(var lead) -> done(id, lead, false);
            case Outcome.Unchanged(var lead) -> done(id, lead, false);
            case Outcome.Refused(var mistakes) -> new Deciding.Mend(mistakes);
        };
    }

    private Deciding done(UUID card, LeadId lead, boolean isNew) {
        cards.accepted(card, lead);
        return new Deciding.Done(lead, isNew);
    }

    /** Whoever photographed the cards is responsible at first. */
    private Arrival arrival(ScannedCard card, Batch batch, Filled filled) {
        var show = Optional.ofNullable(batch.show()).flatMap(shows::find);
        var person = people.find(batch.person());
        var campaign = batch.campaign() == null ? show.map(Show::name).orElse(null) : batch.campaign();
        var provenance = new Provenance(
                How.CARD,
                Grade.C,
                show.map(this::at).orElseGet(clock::instant),
                batch.person(),
                person.map(it -> it.name()).orElse(null),
                show.map(Show::name).orElse(null),
                null);
        var source = Source.of(batch.channel(), campaign).at(show.map(Show::id).orElse(null));
        return Arrival.of(filled.contact(), filled.company(), source, filled.notes(), provenance)
                .withOwner(person.filter(it -> it.active()).map(it -> it.id()).orElse(null))
                .withKey(new Arrival.Key("scan", card.id().toString()));
    }

    /** A conversation at a show that is over was before it ended. */
    private Instant at(Show show) {
        var now = clock.instant();
        return now.isAfter(show.ends()) ? show.ends().minusSeconds(1) : now;
    }

    void resume() {
        workspaces
                .all()
                .forEach(it -> CurrentWorkspace.run(
                        it.id(),
                        () -> waiting().stream()
                                .map(card -> transaction
                                        .execute(_ -> batches.find(card.batch()))
                                        .map(Batch::person))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .ifPresent(person -> attachAll(of(person)))));
    }

    private static Actor of(PersonId person) {
        return new Actor(CurrentWorkspace.get(), person.value(), Actor.Via.SESSION, Set.of(Permission.WRITE_LEADS));
    }

    private void attachAll(Actor actor) {
        for (var it : waiting()) {
            try {
                attach(it, actor);
            } catch (RuntimeException e) {
                // The picture keeps its turn; the lead is there.
                LOG.warn(
                        "A picture could not be put on its lead: {}",
                        e.getClass().getName());
            }
        }
    }

    private List<ScannedCard> waiting() {
        return Objects.requireNonNull(transaction.execute(_ -> cards.notAttached()));
    }

    /** The file on the lead, and that it is there, stand in one transaction; whoever comes second finds it done. */
    private void attach(ScannedCard card, Actor actor) {
        var isThere = Objects.requireNonNull(
                transaction.execute(_ -> cards.lockNotAttached(card.id()) && attachNow(card, actor)));
        if (isThere) {
            files.delete(card.id());
        }
    }

    /** False when the lead takes no more files: then the picture stays with the card as long as its batch. */
    private boolean attachNow(ScannedCard card, Actor actor) {
        cards.attached(card.id());
        return files.read(card.id()).map(it -> taken(card, it, actor)).orElse(false);
    }

    private boolean taken(ScannedCard card, byte[] jpeg, Actor actor) {
        var lead = Objects.requireNonNull(card.lead());
        var name = card.isBack() ? "card-back.jpg" : "card.jpg";
        try (var in = new ByteArrayInputStream(jpeg)) {
            return attachments.attach(lead, name, in, actor) instanceof Attaching.Attached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
