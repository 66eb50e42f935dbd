package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.ContactId;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Consent.Withdrawal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people allowed us to do with their data, on which basis and with which proof. Everything that is recorded becomes
 * a fact on each lead of the contact, in the caller's transaction or one of its own.
 */
@Service
@Transactional
public class Consents {

    private static final int MOST_AT_ONCE = 1_000;

    private final ConsentRepository consents;
    private final Objections objections;
    private final Purposes purposes;
    private final ContactDirectory contacts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Consents(
            ConsentRepository consents,
            Objections objections,
            Purposes purposes,
            ContactDirectory contacts,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.consents = consents;
        this.objections = objections;
        this.purposes = purposes;
        this.contacts = contacts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Consenting record(NewConsent consent, Actor actor) {
        return recordAll(List.of(consent), actor).getFirst();
    }

    /** Records up to 1,000 and says for each what became of it; one that is refused doesn't hurt the others. */
    public List<Consenting> recordAll(List<NewConsent> many, Actor actor) {
        if (many.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " consents at once");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var known = purposes.all().stream().map(Purpose::id).collect(Collectors.toSet());
        var leads = contacts.leadsOf(many.stream().map(NewConsent::contact).collect(Collectors.toSet()));
        var outcomes = new ArrayList<Consenting>(many.size());
        for (var given : many) {
            var mistakes = ConsentCheck.mistakesIn(given, known, now);
            if (!leads.containsKey(given.contact())) {
                outcomes.add(new Consenting.UnknownContact());
            } else if (!mistakes.isEmpty()) {
                outcomes.add(new Consenting.Refused(mistakes));
            } else {
                outcomes.add(new Consenting.Recorded(consent(ConsentCheck.tidy(given), actor, now)));
            }
        }
        var recorded = outcomes.stream()
                .flatMap(it -> it instanceof Consenting.Recorded(var consent) ? Stream.of(consent) : Stream.empty())
                .toList();
        consents.insert(CurrentWorkspace.get().value(), recorded);
        ledger.append(recorded.stream()
                .flatMap(it -> leads.getOrDefault(it.contact(), List.of()).stream()
                        .map(lead -> ConsentFacts.recorded(it, lead, actor)))
                .toList());
        return List.copyOf(outcomes);
    }

    private Consent consent(NewConsent it, Actor actor, Instant now) {
        return new Consent(
                ids.next(),
                it.contact(),
                it.purpose(),
                it.basis(),
                it.wording(),
                it.version(),
                it.language(),
                it.at().truncatedTo(ChronoUnit.MILLIS),
                it.how(),
                it.proof(),
                now,
                actor.id(),
                null);
    }

    /** Takes back all that stands for a purpose; returns how much that was. */
    public int withdraw(
            ContactId contact, String purpose, Instant at, Obtained how, @Nullable String reason, Actor actor) {
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        var tidy = reason == null || reason.isBlank() ? null : ConsentCheck.shortened(reason.strip());
        var withdrawn = consents.withdraw(
                CurrentWorkspace.get().value(), contact, purpose, new Withdrawal(moment, how, tidy, actor.id()));
        if (withdrawn > 0) {
            var leads = contacts.leadsOf(List.of(contact)).getOrDefault(contact, List.of());
            ledger.append(leads.stream()
                    .map(lead -> ConsentFacts.withdrawn(purpose, how, tidy, lead, moment, actor))
                    .toList());
        }
        return withdrawn;
    }

    /** All that was recorded for a contact, the newest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(ContactId contact) {
        return consents.of(CurrentWorkspace.get().value(), List.of(contact));
    }

    /** Those of the contacts who gave a consent that stands. */
    @Transactional(readOnly = true)
    public Set<ContactId> consenting(Collection<ContactId> some) {
        return consents.of(CurrentWorkspace.get().value(), some).stream()
                .filter(it -> it.stands() && it.basis() == Basis.CONSENT)
                .map(Consent::contact)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public MayContact mayContact(ContactId contact, String purpose, ContactWay way) {
        return mayContact(List.of(contact), purpose, way).getOrDefault(contact, new MayContact.NoBasis());
    }

    /** For each contact whether it may be contacted; who was erased, or never was, may not. */
    @Transactional(readOnly = true)
    public Map<ContactId, MayContact> mayContact(Collection<ContactId> some, String purpose, ContactWay way) {
        var all = new HashSet<>(some);
        var present = contacts.leadsOf(all).keySet();
        var objecting = objections.of(all).stream().collect(Collectors.groupingBy(Objection::contact));
        var recorded = recorded(all, purpose);
        var basis = purposes.find(purpose).filter(it -> !it.retired()).map(Purpose::basis);
        return all.stream().collect(Collectors.toMap(it -> it, it -> {
            if (!present.contains(it) || basis.isEmpty()) {
                return new MayContact.NoBasis();
            }
            return decide(
                    objecting.getOrDefault(it, List.of()), recorded.getOrDefault(it, List.of()), way, basis.get());
        }));
    }

    /**
     * Of each contact, the newest first; also what somebody took back before they were merged into it. What they gave
     * before counts no more: it was said by another address.
     */
    private Map<ContactId, List<Consent>> recorded(Set<ContactId> some, String purpose) {
        var workspace = CurrentWorkspace.get().value();
        var recorded = new HashMap<ContactId, List<Consent>>();
        consents.of(workspace, some)
                .forEach(it -> recorded.computeIfAbsent(it.contact(), _ -> new ArrayList<>())
                        .add(it));
        var absorbed = contacts.absorbed(some);
        consents.of(workspace, absorbed.keySet()).stream()
                .filter(it -> !it.stands())
                .forEach(it -> absorbed.getOrDefault(it.contact(), Set.of())
                        .forEach(into -> recorded.computeIfAbsent(into, _ -> new ArrayList<>())
                                .add(it)));
        recorded.forEach((contact, all) -> {
            all.removeIf(it -> !it.purpose().equals(purpose));
            all.sort(Comparator.comparing((Consent it) -> saidAt(it, contact)).reversed());
        });
        return recorded;
    }

    private static Instant saidAt(Consent it, ContactId contact) {
        var withdrawal = it.withdrawal();
        return withdrawal == null || it.contact().equals(contact) ? it.at() : withdrawal.at();
    }

    private static MayContact decide(
            List<Objection> objections, List<Consent> newestFirst, ContactWay way, Basis usual) {
        for (var objection : objections) {
            if (objection.way() == ContactWay.ANY || way == ContactWay.ANY || objection.way() == way) {
                return new MayContact.Objected(objection.way(), objection.reason());
            }
        }
        if (!newestFirst.isEmpty()) {
            var newest = newestFirst.getFirst();
            return newest.stands() ? new MayContact.Yes(newest.basis()) : new MayContact.Withdrawn();
        }
        return usual == Basis.CONSENT ? new MayContact.NoBasis() : new MayContact.Yes(usual);
    }
}
