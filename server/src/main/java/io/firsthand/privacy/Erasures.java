package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.ContactErasure;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.Certificate.Went;
import io.firsthand.privacy.ErasureOrder.NoteOf;
import io.firsthand.privacy.PersonalData.Kept;
import io.firsthand.tlog.evidence.Label;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person out of everything that is kept, all at once, and certifies it. */
@Service
@Transactional
public class Erasures {

    private static final int MOST_MENTIONS = 200;

    private final ObjectProvider<PersonalData> everything;
    private final Persons persons;
    private final Leads leads;
    private final ContactDirectory directory;
    private final ContactErasure contacts;
    private final CertificateRepository certificates;
    private final Cleaning cleaning;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Erasures(
            ObjectProvider<PersonalData> everything,
            Persons persons,
            Leads leads,
            ContactDirectory directory,
            ContactErasure contacts,
            CertificateRepository certificates,
            Cleaning cleaning,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.everything = everything;
        this.persons = persons;
        this.leads = leads;
        this.directory = directory;
        this.contacts = contacts;
        this.certificates = certificates;
        this.cleaning = cleaning;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What would go, what would stay, and what somebody has to decide; empty if one of the contacts is not there. */
    @Transactional(readOnly = true)
    public Optional<ErasurePreview> preview(Collection<ContactId> some) {
        return persons.subject(some).map(subject -> {
            var known = subject.contacts().stream()
                    .flatMap(it -> leads.contact(it).stream())
                    .toList();
            return new ErasurePreview(
                    known,
                    alike(subject),
                    everything
                            .orderedStream()
                            .map(it -> new Went(it.heading(), it.of(subject).size()))
                            .filter(it -> it.things() > 0)
                            .toList(),
                    stays(subject),
                    mentions(subject));
        });
    }

    private List<Contact> alike(Subject subject) {
        return Stream.of(
                        subject.marks().emails(),
                        subject.marks().phones(),
                        subject.marks().names())
                .flatMap(Set::stream)
                .flatMap(it -> persons.find(it).stream())
                .distinct()
                .filter(it -> !subject.contacts().contains(it.id()))
                .toList();
    }

    private List<Kept> stays(Subject subject) {
        return everything
                .orderedStream()
                .flatMap(it -> it.keeps(subject).stream())
                .filter(it -> it.number() > 0)
                .toList();
    }

    private List<ContactDirectory.Mention> mentions(Subject subject) {
        var phrases = Stream.concat(subject.marks().names().stream(), subject.marks().emails().stream())
                .toList();
        return directory.mentions(phrases, subject.leads(), subject.marks()::in, MOST_MENTIONS);
    }

    public ErasureOutcome erase(ErasureOrder order, Actor actor) {
        var found = persons.subject(order.contacts());
        if (found.isEmpty()) {
            return new ErasureOutcome.UnknownContact();
        }
        var subject = found.get();
        var known = subject.contacts().stream()
                .flatMap(it -> leads.contact(it).stream())
                .toList();
        var mistakes = ErasureCheck.mistakesIn(order, known, subject.marks());
        return mistakes.isEmpty()
                ? new ErasureOutcome.Erased(erase(subject, order, actor))
                : new ErasureOutcome.Refused(mistakes);
    }

    /** Erases whom a rule of retention is about; false if they are gone meanwhile. */
    boolean eraseKept(ContactId contact, Actor actor) {
        var order = new ErasureOrder(Set.of(contact), "", Cause.RETENTION, null, Set.of());
        var found = persons.subject(order.contacts());
        found.ifPresent(subject -> erase(subject, order, actor));
        return found.isPresent();
    }

    private Certificate erase(Subject subject, ErasureOrder order, Actor actor) {
        var stays = stays(subject);
        var went = new ArrayList<Went>();
        var files = new HashSet<String>();
        everything.orderedStream().forEach(kind -> {
            var erased = kind.erase(subject);
            files.addAll(erased.files());
            if (erased.things() > 0) {
                went.add(new Went(kind.heading(), erased.things()));
            }
        });
        var notes = takeOut(order, actor);
        if (notes > 0) {
            went.add(new Went("privacy.mentions", notes));
        }
        contacts.erase(subject.contacts(), subject.marks()::in, subject.marks()::inOwn, actor.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = ids.next();
        var fact = ledger.append(new NewFact(
                PrivacyKinds.ERASED,
                Optional.empty(),
                actor.id(),
                now,
                Map.of(
                        Label.CHANGE,
                        Map.of(
                                "certificate",
                                id.toString(),
                                "cause",
                                order.cause().id()))));
        var certificate = new Certificate(
                id,
                now,
                actor.id(),
                order.cause(),
                ErasureCheck.tidy(order.reference()),
                subject.contacts().size(),
                subject.leads().stream().map(LeadId::value).sorted().toList(),
                went,
                stays,
                files.size(),
                fact,
                null);
        certificates.insert(CurrentWorkspace.get().value(), certificate, files);
        cleaning.beginAfterCommit();
        return certificate;
    }

    private int takeOut(ErasureOrder order, Actor actor) {
        return order.notes().stream().collect(Collectors.groupingBy(NoteOf::lead)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(LeadId::value)))
                .mapToInt(it -> contacts.takeOutNotes(
                        it.getKey(),
                        it.getValue().stream().map(NoteOf::note).toList(),
                        actor.id(),
                        leads.timeline(it.getKey())))
                .sum();
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> certificate(UUID id) {
        return certificates.find(CurrentWorkspace.get().value(), id);
    }

    /** The place in the log of the fact that somebody was erased; absent for the moment until it has one. */
    @Transactional(readOnly = true)
    public OptionalLong index(Certificate certificate) {
        return ledger.find(certificate.fact()).map(it -> it.index()).orElse(OptionalLong.empty());
    }

    /** The latest first; those before the given one. */
    @Transactional(readOnly = true)
    public List<Certificate> list(Optional<UUID> before, int limit) {
        return certificates.list(CurrentWorkspace.get().value(), before, limit);
    }
}
