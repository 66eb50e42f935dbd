package io.firsthand.content;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.content.Sending.Way;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.ledger.Ledger;
import io.firsthand.web.Site;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives content to leads, each by a link of its own. */
@Service
@Transactional
public class Sendings {

    private final SendingRepository sendings;
    private final PieceBook pieces;
    private final Leads leads;
    private final LeadRecords records;
    private final Merges merges;
    private final Following following;
    private final Ledger ledger;
    private final Site site;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sendings(
            SendingRepository sendings,
            PieceBook pieces,
            Leads leads,
            LeadRecords records,
            Merges merges,
            Following following,
            Ledger ledger,
            Site site,
            Ids ids,
            Clock clock) {
        this.sendings = sendings;
        this.pieces = pieces;
        this.leads = leads;
        this.records = records;
        this.merges = merges;
        this.following = following;
        this.ledger = ledger;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** A link to take along, into a mail or message of one's own. */
    public Giving link(LeadId lead, UUID piece, String language, Actor actor) {
        return give(lead, piece, language, Way.LINK, null, clock.instant(), actor);
    }

    /** The same at another time than it is written down. */
    public Giving link(LeadId lead, UUID piece, String language, Instant at, Actor actor) {
        return give(lead, piece, language, Way.LINK, null, at, actor);
    }

    /**
     * The link that a track's step puts into its mail.
     *
     * @param step the stay and the step: the same gives the same link
     */
    public Giving byTrack(LeadId lead, UUID piece, String language, String step, Actor track) {
        return give(lead, piece, language, Way.TRACK, step, clock.instant(), track);
    }

    Giving give(LeadId lead, UUID piece, String language, Way way, @Nullable String step, Instant at, Actor actor) {
        var it = leads.get(lead).filter(found -> !found.erased()).orElse(null);
        var what = pieces.find(piece).orElse(null);
        if (it == null || what == null) {
            return new Giving.Missing();
        }
        var edition = what.isOffered(pieces.today())
                ? pieces.forReaders(what, language).orElse(null)
                : null;
        if (edition == null) {
            return new Giving.NotOffered();
        }
        records.changing(List.of(lead));
        var known = step == null
                ? Optional.<Sending>empty()
                : of(lead).stream().filter(one -> step.equals(one.step())).findFirst();
        if (known.isPresent()) {
            return new Giving.Given(known.get(), link(known.get()));
        }
        var sending = new Sending(
                ids.next(),
                random.nextLong(),
                lead,
                piece,
                edition.id(),
                way,
                step,
                following.isAllowed(it),
                at.truncatedTo(MILLIS),
                actor.id(),
                null);
        sendings.insert(workspace(), sending);
        ledger.append(ContentFacts.sent(sending, what.title()));
        return new Giving.Given(sending, link(sending));
    }

    public String link(Sending it) {
        return site.link("/c/" + new PublicId(CurrentWorkspace.get(), it.number()).text());
    }

    /** Also what leads got that went into it; the latest last. */
    @Transactional(readOnly = true)
    public List<Sending> of(LeadId lead) {
        return sendings.of(workspace(), merges.storyOf(lead));
    }

    /** To how many leads a piece was sent, and how many of them were seen to open it. */
    public record Counts(long sent, long opened) {

        public static final Counts NONE = new Counts(0, 0);
    }

    /** Of every piece that was sent to anybody. */
    @Transactional(readOnly = true)
    public Map<UUID, Counts> counts() {
        return sendings.counts(workspace());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Sending> ofPiece(UUID piece, int most) {
        return sendings.ofPiece(workspace(), piece, most);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
