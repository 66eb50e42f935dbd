package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of the current workspace, for modules that keep something about them. */
@Service
@Transactional
public class ContactDirectory {

    private final DirectoryRepository contacts;
    private final Clock clock;

    ContactDirectory(DirectoryRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The leads of those contacts that there are, withdrawn ones too, the oldest first. */
    @Transactional(readOnly = true)
    public Map<ContactId, List<LeadId>> leadsOf(Collection<ContactId> some) {
        return contacts.leadsOf(CurrentWorkspace.get().value(), some);
    }

    /** Shows on all leads of a contact in which ways it must not be contacted; the caller writes the facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doNotContact(ContactId id, Set<String> ways) {
        contacts.doNotContact(
                CurrentWorkspace.get().value(), id, ways, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
