package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one contact of two, and two of one again. Both keep their histories: the absorbed contact's leads go to the
 * survivor with all their facts, each lead of both gets a fact that says so, and the absorbed contact's id and addresses
 * lead to the survivor from then on.
 */
@Service
@Transactional
public class Merges {

    private final Joining joining;
    private final Separation separation;
    private final MergeRepository merges;
    private final ContactRepository contacts;
    private final LeadRepository leads;

    Merges(
            Joining joining,
            Separation separation,
            MergeRepository merges,
            ContactRepository contacts,
            LeadRepository leads) {
        this.joining = joining;
        this.separation = separation;
        this.merges = merges;
        this.contacts = contacts;
        this.leads = leads;
    }

    /**
     * Merges.
     *
     * @param taken fields that the survivor takes from the absorbed contact; what it lacks it takes anyway. The names
     *     go together.
     * @param withLeads whether the survivor's newest open lead and the absorbed contact's open ones become one: that
     *     which stands furthest; others with an opportunity stay as they are
     */
    public Merging merge(
            ContactId survivor, ContactId absorbed, Set<ContactField> taken, boolean withLeads, Actor actor) {
        return joining.join(survivor, absorbed, taken, withLeads, actor);
    }

    /**
     * Takes a merge back, whatever happened since: the leads that moved go back, fields go back unless somebody changed
     * them since, leads that arrived since stay with the survivor.
     */
    public Merging separate(UUID merge, Actor actor) {
        return separation.separate(merge, actor);
    }

    /** The merges that a contact had part in, the newest first. */
    @Transactional(readOnly = true)
    public List<Merge> of(ContactId contact) {
        return merges.of(CurrentWorkspace.get().value(), contact);
    }

    /** Leads that went into the lead, directly or with one that did, the oldest first. */
    @Transactional(readOnly = true)
    public List<LeadId> absorbedBy(Lead lead) {
        var all = merges.absorbed(CurrentWorkspace.get().value(), lead.contactId());
        var into = new HashSet<>(Set.of(lead.id()));
        while (all.stream().anyMatch(it -> into.contains(it.into()) && into.add(it.lead()))) {}
        return all.stream()
                .map(MergeRepository.Absorbed::lead)
                .filter(it -> into.contains(it) && !it.equals(lead.id()))
                .toList();
    }

    /** The lead and those that went into it, whose stories it goes on with. */
    @Transactional(readOnly = true)
    public List<LeadId> storyOf(LeadId lead) {
        var all = new ArrayList<>(List.of(lead));
        leads.find(CurrentWorkspace.get().value(), lead).ifPresent(it -> all.addAll(absorbedBy(it)));
        return all;
    }

    /** The lead that stands for a lead: the one that it went into, else itself. */
    @Transactional(readOnly = true)
    public LeadId standingFor(LeadId lead) {
        return merges.root(CurrentWorkspace.get().value(), lead);
    }

    /** Where a contact is now: itself, or the one it was merged into; empty when there is no such contact. */
    @Transactional(readOnly = true)
    public Optional<ContactId> whereIs(ContactId contact) {
        var here = contacts.find(CurrentWorkspace.get().value(), contact);
        while (here.isPresent() && here.get().mergedInto() != null) {
            here = contacts.find(
                    CurrentWorkspace.get().value(),
                    java.util.Objects.requireNonNull(here.get().mergedInto()));
        }
        return here.map(Contact::id);
    }
}
