package io.firsthand.content;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.content.Hearing.Place;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Merges;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads of the current workspace asked; each is written with a fact of its lead. */
@Service
@Transactional
public class Hearings {

    private static final int MOST = 500;

    private final HearingRepository hearings;
    private final BuyerQuestions questions;
    private final LeadRecords leads;
    private final Merges merges;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Hearings(
            HearingRepository hearings,
            BuyerQuestions questions,
            LeadRecords leads,
            Merges merges,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.hearings = hearings;
        this.questions = questions;
        this.leads = leads;
        this.merges = merges;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A question as somebody heard it. */
    public record Heard(
            LeadId lead,
            String words,
            Place place,
            @Nullable UUID placeId,
            Instant at) {}

    /**
     * Writes down what a lead asked. It is that question whose words it is, or whose question the caller names; else
     * somebody has to say which. Empty where there is no such lead, or nothing was said.
     */
    public Optional<Hearing> hear(Heard heard, @Nullable UUID question, Actor actor) {
        var words = BuyerQuestions.tidy(heard.words());
        var asked = question == null ? questions.same(words) : questions.find(question);
        if (leads.changing(List.of(heard.lead())).isEmpty()
                || (Tongue.normal(words).isEmpty() && asked.isEmpty())
                || (question != null && asked.isEmpty())) {
            return Optional.empty();
        }
        var it = new Hearing(
                ids.next(),
                heard.lead(),
                asked.map(Question::id).orElse(null),
                words.isEmpty() ? null : shortened(words),
                heard.place(),
                heard.placeId(),
                heard.at().truncatedTo(MILLIS),
                actor.id(),
                false);
        hearings.insert(workspace(), it, now());
        ledger.append(ContentFacts.heard(it, asked.orElse(null)));
        return Optional.of(it);
    }

    private static String shortened(String words) {
        return words.length() <= Question.LONGEST ? words : words.substring(0, Question.LONGEST - 1) + "…";
    }

    /** Says which question it is; null takes that back. False where one of both is not there. */
    public boolean sort(UUID id, @Nullable UUID question, Actor actor) {
        var found = hearings.find(workspace(), id).orElse(null);
        var asked = question == null ? null : questions.find(question).orElse(null);
        if (found == null || (question != null && asked == null)) {
            return false;
        }
        leads.changing(List.of(found.lead()));
        hearings.ask(workspace(), id, question);
        ledger.append(ContentFacts.sorted(found, asked, actor.id(), now()));
        return true;
    }

    /** Takes back that something was asked, or that. */
    public boolean turn(UUID id, boolean isWithdrawn, Actor actor) {
        var found = hearings.find(workspace(), id).orElse(null);
        if (found == null || found.withdrawn() == isWithdrawn) {
            return false;
        }
        leads.changing(List.of(found.lead()));
        hearings.withdraw(workspace(), id, isWithdrawn ? now() : null);
        ledger.append(ContentFacts.turned(found, isWithdrawn, actor.id(), now()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Hearing> find(UUID id) {
        return hearings.find(workspace(), id);
    }

    /** Those of a lead, and of leads that went into it, that were not taken back, in the order they were heard. */
    @Transactional(readOnly = true)
    public List<Hearing> of(LeadId lead) {
        return hearings.of(workspace(), merges.storyOf(lead)).stream()
                .filter(it -> !it.withdrawn())
                .toList();
    }

    /** The latest of a question and its wordings. */
    @Transactional(readOnly = true)
    public List<Hearing> ofQuestion(Collection<UUID> wordings, int most) {
        return hearings.ofQuestion(workspace(), wordings, Math.clamp(most, 1, MOST));
    }

    /** Of which nobody said yet what is asked, the oldest first, behind the given one. */
    @Transactional(readOnly = true)
    public List<Hearing> open(Optional<UUID> after, int most) {
        return hearings.open(workspace(), after.flatMap(this::find).orElse(null), Math.clamp(most, 1, MOST));
    }

    /** Up to a thousand. */
    @Transactional(readOnly = true)
    public long countOpen() {
        return hearings.countOpen(workspace());
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
