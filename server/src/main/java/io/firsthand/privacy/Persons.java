package io.firsthand.privacy;

import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as those whose data it is: found by address, number or name, with all that belongs to them. */
@Service
@Transactional(readOnly = true)
public class Persons {

    private static final int MOST = 50;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_PHONE = 6;

    private final ContactDirectory contacts;
    private final Leads leads;

    Persons(ContactDirectory contacts, Leads leads) {
        this.contacts = contacts;
        this.leads = leads;
    }

    /** At most 50 contacts with this e-mail address, phone number or name. */
    public List<Contact> find(String typed) {
        return typed.isBlank() ? List.of() : contacts.find(typed.strip(), MOST);
    }

    /** Empty unless all of the contacts are there. */
    public Optional<Subject> subject(Collection<ContactId> some) {
        var wanted = Set.copyOf(some);
        var owned = contacts.leadsOf(wanted);
        if (wanted.isEmpty() || !owned.keySet().containsAll(wanted)) {
            return Optional.empty();
        }
        var ids = owned.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return Optional.of(new Subject(wanted, ids, marks(wanted, ids)));
    }

    private Marks marks(Set<ContactId> some, Set<LeadId> ids) {
        var known = new HashSet<ContactDetails>(contacts.everKnown(ids));
        some.forEach(it -> leads.contact(it).ifPresent(contact -> known.add(contact.details())));
        var emails = new HashSet<String>();
        var phones = new HashSet<String>();
        var names = new HashSet<String>();
        for (var it : known) {
            add(emails, it.email() == null ? null : it.email().toLowerCase(Locale.ROOT), 1);
            add(phones, it.phone() == null ? null : it.phone().replaceAll("\\D", ""), SHORTEST_PHONE);
            add(names, it.name(), SHORTEST_NAME);
            if (it.givenName() != null && it.familyName() != null) {
                add(names, it.givenName() + " " + it.familyName(), SHORTEST_NAME);
                add(names, it.familyName() + ", " + it.givenName(), SHORTEST_NAME);
            }
        }
        return new Marks(emails, phones, names);
    }

    private static void add(Set<String> all, @Nullable String one, int shortest) {
        if (one != null && one.length() >= shortest) {
            all.add(one);
        }
    }
}
