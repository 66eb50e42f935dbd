package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of the current workspace, for modules that keep something about them. */
@Service
@Transactional
public class ContactDirectory {

    private static final int LEADS_LOOKED_AT = 200;

    private final DirectoryRepository directory;
    private final ContactRepository contacts;
    private final SearchRepository search;
    private final LeadRepository leads;
    private final Region region;
    private final Ledger ledger;
    private final Clock clock;

    ContactDirectory(
            DirectoryRepository directory,
            ContactRepository contacts,
            SearchRepository search,
            LeadRepository leads,
            Region region,
            Ledger ledger,
            Clock clock) {
        this.directory = directory;
        this.contacts = contacts;
        this.search = search;
        this.leads = leads;
        this.region = region;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The leads of those contacts that there are, withdrawn ones too, the oldest first. */
    @Transactional(readOnly = true)
    public Map<ContactId, List<LeadId>> leadsOf(Collection<ContactId> some) {
        return directory.leadsOf(CurrentWorkspace.get().value(), some);
    }

    /**
     * Contacts with this e-mail address, phone number or name, also those whose leads were withdrawn, and not those that
     * are only spoken of in a note.
     */
    @Transactional(readOnly = true)
    public List<Contact> find(String typed, int most) {
        var workspace = CurrentWorkspace.get().value();
        var email = Email.parse(typed).map(Email::key).orElse(null);
        var phone = Phone.parse(typed, region.code()).flatMap(Phone::e164).orElse(null);
        var named = search.saying(workspace, typed, LEADS_LOOKED_AT);
        var plain = Plain.of(typed).strip();
        return directory.find(workspace, email, phone, named, LEADS_LOOKED_AT).stream()
                .flatMap(id -> contacts.find(workspace, id).stream())
                .filter(it -> isUnder(it.details(), plain, email, phone))
                .limit(most)
                .toList();
    }

    /** Not those whose leads only speak of it in a note. */
    private boolean isUnder(ContactDetails it, String plain, @Nullable String email, @Nullable String phone) {
        return (email != null && email.equals(keyOf(it.email())))
                || (phone != null && phone.equals(numberOf(it.phone())))
                || (it.name() != null && Plain.of(it.name()).contains(plain))
                || (it.email() != null && Plain.of(it.email()).contains(plain));
    }

    private static @Nullable String keyOf(@Nullable String email) {
        return email == null ? null : Email.parse(email).map(Email::key).orElse(null);
    }

    private @Nullable String numberOf(@Nullable String phone) {
        return phone == null
                ? null
                : Phone.parse(phone, region.code()).flatMap(Phone::e164).orElse(null);
    }

    /** Everything that somebody was ever called, as far as the facts of their leads remember it. */
    @Transactional(readOnly = true)
    public Set<ContactDetails> everKnown(Collection<LeadId> some) {
        var known = new HashSet<ContactDetails>();
        for (var lead : some) {
            for (var fact : ledger.of(lead.value())) {
                var happening = FactReader.read(fact);
                if (happening instanceof Happening.Captured it) {
                    known.add(it.contact());
                }
                if (happening instanceof Happening.Received(var it)) {
                    known.add(it.contact());
                }
                changes(happening).forEach((field, change) -> {
                    known.add(ContactDetails.NONE.with(field, change.before()));
                    known.add(ContactDetails.NONE.with(field, change.after()));
                });
            }
        }
        return known;
    }

    private static Map<ContactField, FieldChange> changes(Happening happening) {
        return switch (happening) {
            case Happening.ContactChanged(var changes) -> changes;
            case Happening.ContactMerged it -> it.changes();
            case Happening.ContactSeparated it -> it.changes();
            default -> Map.of();
        };
    }

    /** The contacts, those that were merged into them, and those they were merged into. */
    @Transactional(readOnly = true)
    public Set<ContactId> everMerged(Collection<ContactId> some) {
        return Set.copyOf(directory.everMerged(CurrentWorkspace.get().value(), some));
    }

    /** Who was merged into these contacts, also over others, and into which of them. */
    @Transactional(readOnly = true)
    public Map<ContactId, Set<ContactId>> absorbed(Collection<ContactId> some) {
        return directory.absorbed(CurrentWorkspace.get().value(), some);
    }

    /** A note on a lead that speaks of somebody. */
    public record Mention(Lead lead, Note note) {}

    /** Notes on other leads in which one of these phrases stands and the condition holds. */
    @Transactional(readOnly = true)
    public List<Mention> mentions(Collection<String> phrases, Set<LeadId> except, Predicate<String> says, int most) {
        var workspace = CurrentWorkspace.get().value();
        return phrases.stream()
                .flatMap(phrase -> search.saying(workspace, phrase, LEADS_LOOKED_AT).stream())
                .map(LeadId::new)
                .distinct()
                .filter(id -> !except.contains(id))
                .flatMap(id -> leads.find(workspace, id).stream())
                .flatMap(lead -> leads.notes(workspace, lead.id()).stream()
                        .filter(note -> says.test(note.text()))
                        .map(note -> new Mention(lead, note)))
                .limit(most)
                .toList();
    }

    /**
     * Contacts all of whose leads belong to the group and none of whose was changed since, the longest quiet first; not
     * those who objected to being contacted, who must be remembered for it.
     */
    @Transactional(readOnly = true)
    public List<ContactId> idle(Idle group, Instant since, int most) {
        return directory.idle(CurrentWorkspace.get().value(), group, since, most);
    }

    /** Shows on all leads of a contact in which ways it must not be contacted; the caller writes the facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doNotContact(ContactId id, Set<String> ways) {
        directory.doNotContact(
                CurrentWorkspace.get().value(), id, ways, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
