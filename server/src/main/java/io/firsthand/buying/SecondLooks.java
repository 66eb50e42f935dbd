package io.firsthand.buying;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.buying.EvidenceRepository.Evidence;
import io.firsthand.buying.Progress.Reason;
import io.firsthand.buying.SecondLook.Counts;
import io.firsthand.buying.StoryRepository.Place;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.LeadWatch;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The looks that people take before they give up a lead whose company goes on: why, what they chose, what came of it. */
@Service
@Transactional
public class SecondLooks implements LeadWatch {

    /** A choice that comes later is one about another day. */
    private static final Duration CHOSEN_WITHIN = Duration.ofDays(1);

    private static final Duration COUNTED = Duration.ofDays(365);

    private final SecondLookRepository looks;
    private final EvidenceRepository evidence;
    private final StoryRepository stories;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    SecondLooks(
            SecondLookRepository looks,
            EvidenceRepository evidence,
            StoryRepository stories,
            LeadRecords leads,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.looks = looks;
        this.evidence = evidence;
        this.stories = stories;
        this.leads = leads;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What speaks for the companies of leads, of those where something does. */
    @Transactional(readOnly = true)
    public Map<LeadId, List<Reason>> evidence(Collection<LeadId> some) {
        return evidence(places(some), now());
    }

    private Map<LeadId, List<Reason>> evidence(Map<LeadId, Place> places, Instant now) {
        var reasons = new HashMap<LeadId, List<Reason>>();
        if (!places.isEmpty()) {
            evidence.of(workspace(), places.values(), now).forEach((lead, it) -> {
                var all = reasons(it, now);
                if (!all.isEmpty()) {
                    reasons.put(lead, all);
                }
            });
        }
        return reasons;
    }

    private static List<Reason> reasons(Evidence it, Instant now) {
        var reasons = new ArrayList<Reason>();
        var day = it.decidingOn();
        if (day != null && !day.isBefore(now.atZone(ZoneOffset.UTC).toLocalDate())) {
            reasons.add(Reason.of("deciding", day));
        }
        if (it.open() > 0) {
            reasons.add(Reason.of("otherOpen", it.open()));
        }
        if (it.asked() > 0 && it.last() != null) {
            reasons.add(Reason.of("asked", it.asked(), it.askers(), it.last()));
        }
        if (it.newcomers() > 0) {
            reasons.add(Reason.of("newcomers", it.newcomers()));
        }
        return reasons;
    }

    /** Asks somebody to look; the same question is not kept twice. Empty where nothing speaks for the company. */
    public Optional<SecondLook> ask(GivingUp what, Actor actor) {
        var now = now();
        var place = places(List.of(what.lead()));
        var found = evidence(place, now).get(what.lead());
        if (found == null) {
            return Optional.empty();
        }
        var open = looks.open(workspace(), what.lead(), now.minus(CHOSEN_WITHIN));
        return open.isPresent() ? open : Optional.of(begin(what, place, found, now, actor));
    }

    private SecondLook begin(GivingUp what, Map<LeadId, Place> place, List<Reason> found, Instant now, Actor actor) {
        var company = place.values().iterator().next().company();
        var look = new SecondLook(
                ids.next(),
                what.lead(),
                company,
                what.to(),
                what.cause(),
                found,
                now,
                actor.id(),
                null,
                null,
                null,
                null,
                null);
        looks.insert(workspace(), look);
        return look;
    }

    /** They looked and chose; kept with a fact of the lead. Nothing where there was nothing to look at. */
    public void chosen(GivingUp what, Choice choice, Actor actor) {
        var look = choice == Choice.GAVE_UP
                ? ask(what, actor)
                : looks.open(workspace(), what.lead(), now().minus(CHOSEN_WITHIN));
        if (look.isEmpty() || leads.changing(List.of(what.lead())).isEmpty()) {
            return;
        }
        var it = look.get();
        var isGivenUp = choice == Choice.GAVE_UP;
        var after = it.chosen(
                isGivenUp ? what.to() : it.stage(), isGivenUp ? what.cause() : it.cause(), choice, now(), actor.id());
        looks.choose(workspace(), after);
        ledger.append(BuyingFacts.lookedTwice(after, actor.id(), now()));
    }

    /** The same at a time that is past, for what is told afterwards; evidence is what spoke for the company then. */
    public void told(GivingUp what, Choice choice, Instant at, Actor actor) {
        var place = places(List.of(what.lead()));
        var found = evidence(place, at).getOrDefault(what.lead(), List.of());
        leads.changing(List.of(what.lead()));
        var look = begin(what, place, found, at, actor).chosen(what.to(), what.cause(), choice, at, actor.id());
        looks.choose(workspace(), look);
        ledger.append(BuyingFacts.lookedTwice(look, actor.id(), at));
    }

    /** Whether the last look at a lead kept it, within the time given. */
    @Transactional(readOnly = true)
    public boolean isKept(LeadId lead, Duration within) {
        return looks.of(workspace(), List.of(lead)).stream()
                .reduce((_, last) -> last)
                .filter(it -> it.choice() == Choice.KEPT && isAfter(it.chosenAt(), now().minus(within)))
                .isPresent();
    }

    private static boolean isAfter(@Nullable Instant time, Instant other) {
        return time != null && time.isAfter(other);
    }

    @Transactional(readOnly = true)
    public List<SecondLook> of(LeadId lead) {
        return looks.of(workspace(), List.of(lead));
    }

    /** Those at which something was chosen, the latest first, behind the given one. */
    @Transactional(readOnly = true)
    public List<SecondLook> chosen(Optional<UUID> after, int most) {
        return looks.chosen(
                workspace(), after.flatMap(it -> looks.find(workspace(), it)).orElse(null), most);
    }

    /** Of the last year. */
    @Transactional(readOnly = true)
    public Counts counts() {
        return looks.counts(workspace(), now().minus(COUNTED));
    }

    @Override
    public void changed(Collection<LeadId> some, Actor actor) {
        looks.follow(workspace(), some, now());
    }

    private Map<LeadId, Place> places(Collection<LeadId> some) {
        return some.isEmpty() ? Map.of() : stories.places(workspace(), some);
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
