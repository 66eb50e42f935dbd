package io.firsthand.lead;

import static java.util.Comparator.comparingInt;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes one contact of two. */
@Component
class Joining {

    private static final Set<ContactField> NAMES =
            Set.of(ContactField.NAME, ContactField.GIVEN_NAME, ContactField.FAMILY_NAME);

    private final ContactRepository contacts;
    private final MergeRepository merges;
    private final SearchRepository search;
    private final ContactNews news;
    private final Watchers watchers;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Joining(
            ContactRepository contacts,
            MergeRepository merges,
            SearchRepository search,
            ContactNews news,
            Watchers watchers,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.merges = merges;
        this.search = search;
        this.news = news;
        this.watchers = watchers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    Merging join(ContactId survivorId, ContactId absorbedId, Set<ContactField> taken, boolean withLeads, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var found = contacts.lock(workspace, List.of(survivorId, absorbedId));
        var survivor = found.get(survivorId);
        var absorbed = found.get(absorbedId);
        if (survivor == null || absorbed == null || survivorId.equals(absorbedId)) {
            return new Merging.Missing();
        }
        for (var contact : List.of(absorbed, survivor)) {
            if (contact.mergedInto != null) {
                return new Merging.AlreadyMerged(contact.mergedInto);
            }
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var after = after(survivor, absorbed, taken);
        var merge = new Merge(
                ids.next(),
                survivorId,
                absorbedId,
                survivor.details().changesTo(after.details()),
                absorbed.leads.stream().map(it -> it.id).toList(),
                now,
                actor.id(),
                false);
        var happenings = happenings(merge, survivor, absorbed, after.details());
        var joined = withLeads ? joinLeads(workspace, survivor, absorbed, now) : List.<Recorded>of();
        happenings.addAll(joined);
        write(workspace, merge, survivor, absorbed, after);
        search.refresh(workspace, after.leads.stream().map(it -> it.id).toList());
        ledger.append(happenings.stream().map(it -> it.by(actor.id())).toList());
        news.tell(List.of(survivorId, absorbedId));
        watchers.tell(joined.stream().map(Recorded::lead).distinct().toList(), actor);
        return new Merging.Merged(
                merge.id(), contacts.find(workspace, survivorId).orElseThrow());
    }

    private static KnownContact after(KnownContact survivor, KnownContact absorbed, Set<ContactField> taken) {
        var mine = survivor.details();
        var others = absorbed.details();
        var details = mine;
        var othersName =
                others.name() != null && (mine.name() == null || NAMES.stream().anyMatch(taken::contains));
        for (var field : ContactField.values()) {
            var isTaken = NAMES.contains(field) ? othersName : taken.contains(field) && others.get(field) != null;
            var fills = mine.get(field) == null && !NAMES.contains(field);
            details = isTaken || fills ? details.with(field, others.get(field)) : details;
        }
        var email = details.email() != null && details.email().equals(mine.email()) && survivor.email() != null
                ? survivor.email()
                : details.email() == null ? null : absorbed.email();
        var phone = details.phone() != null && details.phone().equals(mine.phone())
                ? survivor.phone()
                : details.phone() == null ? null : absorbed.phone();
        var after = new KnownContact(survivor.id, details, email, phone, false);
        after.leads.addAll(survivor.leads);
        after.leads.addAll(absorbed.leads);
        return after;
    }

    private static List<Recorded> happenings(
            Merge merge, KnownContact survivor, KnownContact absorbed, ContactDetails after) {
        var all = new ArrayList<Recorded>();
        for (var side : List.of(survivor, absorbed)) {
            var happening = new Happening.ContactMerged(
                    merge.id(),
                    merge.survivor(),
                    merge.absorbed(),
                    side.details().changesTo(after));
            side.leads.forEach(lead -> all.add(new Recorded(lead.id, happening, merge.at())));
        }
        return all;
    }

    /**
     * Of the survivor's newest open lead and those of the absorbed contact the one that stands furthest takes in the
     * others, so that nothing it came to is lost; where another opportunity is under way, that stays a lead of its own.
     */
    private List<Recorded> joinLeads(UUID workspace, KnownContact survivor, KnownContact absorbed, Instant now) {
        var own = survivor.openLead();
        if (own.isEmpty()) {
            return List.of();
        }
        var open = Stream.concat(own.stream(), absorbed.leads.stream().filter(KnownLead::isOpen))
                .toList();
        var into = Collections.max(open, comparingInt(KnownLead::progress));
        var all = new ArrayList<Recorded>();
        open.stream().filter(it -> it != into && !it.isOpportunity()).forEach(lead -> {
            merges.absorb(workspace, lead.id, into.id, now);
            all.add(new Recorded(into.id, new Happening.LeadMerged(into.id, lead.id, false), now));
            all.add(new Recorded(lead.id, new Happening.LeadMerged(into.id, lead.id, true), now));
        });
        return all;
    }

    private void write(UUID workspace, Merge merge, KnownContact survivor, KnownContact absorbed, KnownContact after) {
        merges.insert(workspace, merge);
        merges.point(workspace, absorbed.id, survivor.id, null);
        merges.give(workspace, merge.leads(), survivor.id);
        merges.protect(workspace, survivor.id, absorbed.id);
        contacts.update(workspace, List.of(after), merge.at());
        var emails = new HashSet<String>();
        Stream.of(survivor, absorbed)
                .flatMap(it -> Stream.ofNullable(it.email()))
                .forEach(it -> emails.add(it.key()));
        if (after.email() != null) {
            emails.remove(after.email().key());
        }
        merges.alias(workspace, emails, merge);
    }
}
