package io.firsthand.content;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Signal;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is behind the links that leads got. */
@Service
@Transactional
public class Openings {

    /** What the signal is called. */
    public static final String SIGNAL = "content";

    private final SendingRepository sendings;
    private final PieceBook pieces;
    private final Leads leads;
    private final LeadRecords records;
    private final Merges merges;
    private final Following following;
    private final Workspaces workspaces;
    private final Ledger ledger;
    private final Clock clock;

    Openings(
            SendingRepository sendings,
            PieceBook pieces,
            Leads leads,
            LeadRecords records,
            Merges merges,
            Following following,
            Workspaces workspaces,
            Ledger ledger,
            Clock clock) {
        this.sendings = sendings;
        this.pieces = pieces;
        this.leads = leads;
        this.records = records;
        this.merges = merges;
        this.following = following;
        this.workspaces = workspaces;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a link leads to.
     *
     * @param from our workspace
     * @param edition null where it is offered no longer
     */
    public record Behind(
            String from, String title, @Nullable Edition edition) {}

    /** Empty where nobody was given such a link. Nothing is written: programs that look at mails follow links, too. */
    @Transactional(readOnly = true)
    public Optional<Behind> look(PublicId id) {
        return sendings.find(workspace(), id.number()).flatMap(this::behind);
    }

    /** The same, opened by a person now; written down once, and only of those who allowed it and did not take that back. */
    public Optional<Behind> open(PublicId id) {
        return open(id, clock.instant());
    }

    /** The same at another time. */
    public Optional<Behind> open(PublicId id, Instant now) {
        var found = sendings.find(workspace(), id.number());
        var behind = found.flatMap(this::behind);
        if (behind.isPresent() && behind.get().edition() != null) {
            var it = found.orElseThrow();
            var at = now.truncatedTo(MILLIS);
            records.lock(List.of(it.lead()));
            var stands = merges.standingFor(it.lead());
            if (leads.get(stands).filter(following::isTakenBack).isEmpty() && sendings.open(workspace(), it.id(), at)) {
                var title = behind.get().title();
                ledger.append(ContentFacts.opened(it, title, at));
                leads.recordSignal(stands, new Signal(Signal.Kind.ENGAGEMENT, SIGNAL, at), actor(it));
            }
        }
        return behind;
    }

    /** The link, for it was none of us. */
    private static Actor actor(Sending it) {
        return new Actor(CurrentWorkspace.get(), it.id(), Actor.Via.OWN_SERVER, Set.of());
    }

    /** The version of today in the language that was sent, if there is one still. */
    private Optional<Behind> behind(Sending it) {
        return pieces.find(it.piece()).map(piece -> {
            var language = pieces.edition(it.edition()).map(Edition::language).orElse("en");
            var edition = piece.isOffered(pieces.today())
                    ? pieces.forReaders(piece, language).orElse(null)
                    : null;
            return new Behind(
                    workspaces.find(CurrentWorkspace.get()).map(Workspace::name).orElse(""), piece.title(), edition);
        });
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
