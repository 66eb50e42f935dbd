package io.firsthand.lead;

import io.firsthand.database.Ids;
import io.firsthand.field.CustomValues;
import io.firsthand.lead.Happening.Captured;
import io.firsthand.lead.Happening.CompanyChanged;
import io.firsthand.lead.Happening.ContactChanged;
import io.firsthand.lead.Happening.SourceSeen;
import io.firsthand.lead.Happening.StageChanged;
import io.firsthand.lead.LeadState.StageTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides, arrival by arrival, what shall be written; writes nothing itself. */
final class Desk {

    private final Ids ids;
    private final Instant now;
    private final Function<CompanyId, List<LeadId>> leadsOfCompany;
    private final Map<String, KnownContact> contacts;
    private final Map<Arrival.Key, LeadId> keys;

    final Companies companies;
    final Set<ContactId> met = new LinkedHashSet<>();
    final Set<KnownContact> touched = new LinkedHashSet<>();
    final List<LeadDraft> drafts = new ArrayList<>();
    final List<Sighting> sightings = new ArrayList<>();
    final List<Recorded> happenings = new ArrayList<>();
    final Map<Arrival.Key, LeadId> newKeys = new HashMap<>();
    final Set<LeadId> toSearchAnew = new LinkedHashSet<>();

    Desk(Known known, Function<CompanyId, List<LeadId>> leadsOfCompany, Ids ids, Instant now) {
        this.ids = ids;
        this.now = now;
        this.leadsOfCompany = leadsOfCompany;
        companies = new Companies(known.companies(), ids);
        contacts = new HashMap<>(known.contacts());
        keys = new HashMap<>(known.keys());
    }

    Outcome take(Checked it) {
        var key = it.arrival().key();
        var known = key == null ? null : keys.get(key);
        if (known != null) {
            return new Outcome.Unchanged(known);
        }
        var company = companies.of(it.company());
        learnName(company, it.company());
        var contact = contact(it);
        met.add(contact.id);
        var open = contact.openLead();
        var lead = open.map(found -> see(found, company, it)).orElseGet(() -> capture(contact, company, it));
        if (key != null) {
            keys.put(key, lead);
            newKeys.put(key, lead);
        }
        return open.isPresent() ? new Outcome.Seen(lead) : new Outcome.Created(lead);
    }

    private KnownContact contact(Checked it) {
        var email = it.email();
        var known = email == null ? null : contacts.get(email.key());
        if (known == null) {
            var fresh = new KnownContact(new ContactId(ids.next()), it.arrival().contact(), email, it.phone(), true);
            touched.add(fresh);
            if (email != null) {
                contacts.put(email.key(), fresh);
            }
            return fresh;
        }
        var filled = known.details().filledWith(it.arrival().contact());
        var changes = known.details().changesTo(filled);
        if (!changes.isEmpty()) {
            known.learn(filled, it);
            touched.add(known);
            known.leads.forEach(lead -> record(lead.id, new ContactChanged(changes), now));
        }
        return known;
    }

    private void learnName(@Nullable KnownCompany company, @Nullable CompanyHint hint) {
        if (company == null || hint == null || !hint.isNamed() || !company.isNameless()) {
            return;
        }
        var before = company.link();
        company.name(hint);
        var renamed = new CompanyChanged(before, company.link());
        leadsOfCompany.apply(company.id).forEach(lead -> record(lead, renamed, now));
        drafts.stream()
                .filter(draft -> draft.company() != null && draft.company().id().equals(company.id))
                .forEach(draft -> record(draft.id(), renamed, now));
    }

    private LeadId see(KnownLead lead, @Nullable KnownCompany company, Checked it) {
        var arrival = it.arrival();
        var news = lead.company() == null ? company : null;
        sightings.add(new Sighting(lead.id, ids.next(), arrival, news == null ? null : news.id));
        record(
                lead.id,
                new SourceSeen(arrival.source(), arrival.notes(), arrival.provenance(), arrival.custom()),
                arrival.provenance().at());
        if (news != null) {
            lead.belongsTo(news.id);
            record(lead.id, new CompanyChanged(null, news.link()), now);
        }
        toSearchAnew.add(lead.id);
        return lead.id;
    }

    private LeadId capture(KnownContact contact, @Nullable KnownCompany company, Checked it) {
        var id = new LeadId(ids.next());
        var link = company == null ? null : company.link();
        var arrival = it.arrival();
        var stages = LeadDraft.stages(arrival);
        drafts.add(
                new LeadDraft(id, ids.next(), contact.id, contact.details(), contact.phone(), link, arrival, stages));
        contact.leads.add(new KnownLead(id, stages.getLast().stage(), true, company == null ? null : company.id));
        happenings.add(new Recorded(
                id,
                new Captured(
                        contact.details(),
                        link,
                        arrival.source(),
                        stages.getFirst().stage(),
                        arrival.owner(),
                        arrival.notes(),
                        arrival.provenance(),
                        arrival.custom()),
                arrival.provenance().at()));
        StageTime before = null;
        for (var stage : stages) {
            if (before != null) {
                happenings.add(
                        new Recorded(id, new StageChanged(before.stage(), stage.stage(), null), stage.entered()));
            }
            before = stage;
        }
        return id;
    }

    /** What came with the leads in fields of the workspace, in the order it came. */
    List<CustomValues.Of> customs() {
        return Stream.concat(
                        drafts.stream().map(it -> customs(it.id(), it.arrival())),
                        sightings.stream().map(it -> customs(it.lead(), it.arrival())))
                .filter(it -> !it.values().isEmpty())
                .toList();
    }

    private static CustomValues.Of customs(LeadId lead, Arrival arrival) {
        return new CustomValues.Of(lead.value(), arrival.custom());
    }

    private void record(LeadId lead, Happening happening, Instant at) {
        happenings.add(new Recorded(lead, happening, at));
        toSearchAnew.add(lead);
    }
}
