package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes two contacts again of one, as far as nobody has changed since what the merge had changed. */
@Component
class Separation {

    private final ContactRepository contacts;
    private final MergeRepository merges;
    private final SearchRepository search;
    private final ContactNews news;
    private final Ledger ledger;
    private final Region region;
    private final Clock clock;

    Separation(
            ContactRepository contacts,
            MergeRepository merges,
            SearchRepository search,
            ContactNews news,
            Ledger ledger,
            Region region,
            Clock clock) {
        this.contacts = contacts;
        this.merges = merges;
        this.search = search;
        this.news = news;
        this.ledger = ledger;
        this.region = region;
        this.clock = clock;
    }

    Merging separate(UUID id, Actor actor) {
        var workspace = CurrentWorkspace.get().value();
        var merge = merges.lock(workspace, id).orElse(null);
        if (merge == null) {
            return new Merging.Missing();
        }
        if (merge.undone()) {
            return new Merging.AlreadySeparated();
        }
        var found = contacts.lock(workspace, List.of(merge.survivor(), merge.absorbed()));
        var merged = Objects.requireNonNull(found.get(merge.survivor()));
        var absorbed = Objects.requireNonNull(found.get(merge.absorbed()));
        if (merged.mergedInto != null) {
            return new Merging.Buried(merged.mergedInto);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        merges.unalias(workspace, merge);
        var kept = EnumSet.noneOf(ContactField.class);
        var survivor = without(workspace, merge, merged, kept);
        var other = again(workspace, absorbed, survivor);
        share(merge, merged, survivor, other);

        var happenings = new ArrayList<Recorded>();
        for (var side : List.of(survivor, other)) {
            var happening = new Happening.ContactSeparated(
                    merge.id(),
                    merge.survivor(),
                    merge.absorbed(),
                    merged.details().changesTo(side.details()));
            side.leads.forEach(lead -> happenings.add(new Recorded(lead.id, happening, now)));
        }
        happenings.addAll(separateLeads(workspace, merged, other, now));
        merges.give(workspace, other.leads.stream().map(it -> it.id).toList(), other.id);
        contacts.update(workspace, List.of(survivor), now);
        merges.point(workspace, other.id, null, null);
        contacts.update(workspace, List.of(other), now);
        merges.undo(workspace, id, actor.id(), now);
        search.refresh(workspace, merged.leads.stream().map(it -> it.id).toList());
        ledger.append(happenings.stream().map(it -> it.by(actor.id())).toList());
        news.tell(List.of(merge.survivor(), merge.absorbed()));
        return new Merging.Separated(
                contacts.find(workspace, survivor.id).orElseThrow(),
                contacts.find(workspace, other.id).orElseThrow(),
                kept);
    }

    /** The survivor without what the merge gave it; what somebody changed since is kept. */
    private KnownContact without(UUID workspace, Merge merge, KnownContact merged, Set<ContactField> kept) {
        var details = merged.details();
        for (var change : merge.changes().entrySet()) {
            var field = change.getKey();
            if (Objects.equals(details.get(field), change.getValue().after())) {
                details = details.with(field, change.getValue().before());
            } else {
                kept.add(field);
            }
        }
        return contact(workspace, merged.id, merge.absorbed(), details);
    }

    /** The absorbed contact as it was; its address only if nobody else has it by now. */
    private KnownContact again(UUID workspace, KnownContact absorbed, KnownContact survivor) {
        var again = contact(workspace, absorbed.id, survivor.id, absorbed.details());
        var isTaken = again.email() != null
                && survivor.email() != null
                && survivor.email().key().equals(again.email().key());
        return isTaken ? new KnownContact(again.id, again.details(), null, again.phone(), false) : again;
    }

    private KnownContact contact(UUID workspace, ContactId id, ContactId sibling, ContactDetails details) {
        var email = email(details.email());
        var free = email != null && !contacts.isKnown(workspace, email, id, sibling) ? email : null;
        var phone = details.phone() == null
                ? null
                : Phone.parse(details.phone(), region.code()).orElse(null);
        return new KnownContact(id, details, free, phone, false);
    }

    private static @Nullable Email email(@Nullable String text) {
        return text == null ? null : Email.parse(text).orElse(null);
    }

    private static void share(Merge merge, KnownContact merged, KnownContact survivor, KnownContact other) {
        var moved = new HashSet<>(merge.leads());
        merged.leads.forEach(lead -> (moved.contains(lead.id) ? other : survivor).leads.add(lead));
    }

    /** Leads that went into one that now is the other contact's come out again. */
    private List<Recorded> separateLeads(UUID workspace, KnownContact merged, KnownContact other, Instant now) {
        var others = new HashSet<LeadId>();
        other.leads.forEach(it -> others.add(it.id));
        var all = new ArrayList<Recorded>();
        for (var it : merges.absorbed(workspace, merged.id)) {
            if (others.contains(it.lead()) != others.contains(it.into())) {
                merges.absorb(workspace, it.lead(), null, now);
                all.add(new Recorded(it.into(), new Happening.LeadSeparated(it.into(), it.lead(), false), now));
                all.add(new Recorded(it.lead(), new Happening.LeadSeparated(it.into(), it.lead(), true), now));
            }
        }
        return all;
    }
}
