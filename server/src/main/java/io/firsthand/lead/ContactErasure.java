package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.field.CustomValues;
import io.firsthand.ledger.Erasure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people out of contacts and leads. A lead stays as a row that counts: stages with their times, channel, campaign,
 * grade, owner, times of arrival. Nothing in it says whose it was.
 */
@Service
public class ContactErasure {

    private final ErasureRepository rows;
    private final LeadRepository leads;
    private final SearchRepository search;
    private final CustomValues custom;
    private final Erasure facts;
    private final ContactNews news;
    private final Clock clock;

    ContactErasure(
            ErasureRepository rows,
            LeadRepository leads,
            SearchRepository search,
            CustomValues custom,
            Erasure facts,
            ContactNews news,
            Clock clock) {
        this.rows = rows;
        this.leads = leads;
        this.search = search;
        this.custom = custom;
        this.facts = facts;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Empties contacts and all their leads, with the facts about them.
     *
     * @param isAboutThem whether a text that others share, such as a campaign, names the person
     * @param isTheirs whether a company that nobody else belongs to is called after the person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<ContactId> some, Predicate<String> isAboutThem, Predicate<String> isTheirs, UUID by) {
        var workspace = CurrentWorkspace.get().value();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var erased = rows.lock(workspace, some);
        rows.emptyContacts(workspace, some);
        rows.forgetMerges(workspace, some);
        news.tell(some);
        rows.emptyLeads(workspace, erased, isAboutThem, now);
        var ids = erased.stream().map(ErasureRepository.Row::id).toList();
        rows.deleteParts(workspace, ids);
        var tags = erased.stream()
                .flatMap(it -> it.tags().stream())
                .filter(isAboutThem)
                .distinct()
                .toList();
        if (!tags.isEmpty()) {
            rows.deleteTags(workspace, ids, tags);
        }
        rows.deleteCompanies(
                workspace,
                erased.stream()
                        .map(ErasureRepository.Row::company)
                        .flatMap(Stream::ofNullable)
                        .filter(it -> isTheirs.test(it.name()) || (it.domain() != null && isTheirs.test(it.domain())))
                        .map(CompanyLink::id)
                        .distinct()
                        .toList());
        custom.forget(ids.stream().map(LeadId::value).toList());
        ids.forEach(lead -> facts.erase(lead.value(), by));
    }

    /**
     * Takes out notes that speak of somebody who is erased, from other people's leads; what was noted with the capture
     * itself cannot be parted from it and stays. Returns how many went.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeOutNotes(LeadId id, Collection<UUID> notes, UUID by, List<TimelineItem> timeline) {
        var workspace = CurrentWorkspace.get().value();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var isOpen = leads.lock(workspace, id).isPresent();
        var spoken = new ArrayList<>(timeline.stream()
                .filter(it -> it.happening() instanceof Happening.NoteAdded)
                .toList());
        var taken = 0;
        for (var note : isOpen ? leads.notes(workspace, id) : List.<Note>of()) {
            var fact = spoken.stream()
                    .filter(it -> it.happening() instanceof Happening.NoteAdded(var text, var _)
                            && text.equals(note.text())
                            && it.at().equals(note.at()))
                    .findFirst();
            if (notes.contains(note.id())
                    && fact.isPresent()
                    && facts.redact(fact.get().fact(), by)) {
                spoken.remove(fact.get());
                rows.deleteNote(workspace, id, note.id(), now);
                taken++;
            }
        }
        if (taken > 0) {
            search.refresh(workspace, List.of(id));
        }
        return taken;
    }
}
