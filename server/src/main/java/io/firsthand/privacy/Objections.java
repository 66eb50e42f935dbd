package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must not be contacted, in which way, and why; shown on every lead of theirs. */
@Service
@Transactional
public class Objections {

    private final ObjectionRepository objections;
    private final ContactDirectory contacts;
    private final Ledger ledger;
    private final Clock clock;

    Objections(ObjectionRepository objections, ContactDirectory contacts, Ledger ledger, Clock clock) {
        this.objections = objections;
        this.contacts = contacts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Also what somebody said before they were merged into one of these. */
    @Transactional(readOnly = true)
    public List<Objection> of(Collection<ContactId> some) {
        var workspace = CurrentWorkspace.get().value();
        var all = new ArrayList<>(objections.of(workspace, some));
        var absorbed = contacts.absorbed(some);
        objections
                .of(workspace, absorbed.keySet())
                .forEach(it -> absorbed.getOrDefault(it.contact(), Set.of())
                        .forEach(into -> all.add(new Objection(into, it.way(), it.reason(), it.at(), it.by()))));
        return List.copyOf(all);
    }

    /** From now on nobody contacts them in this way. Returns what is wrong, or nothing when it was done. */
    public List<Mistake> add(ContactId contact, ContactWay way, String reason, Actor actor) {
        if (reason.isBlank()) {
            return List.of(new Mistake("reason", Reason.MISSING, ""));
        }
        if (reason.strip().length() > ConsentCheck.LONGEST_REASON) {
            return List.of(new Mistake("reason", Reason.TOO_LONG, String.valueOf(ConsentCheck.LONGEST_REASON)));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var objection = new Objection(contact, way, reason.strip(), now, actor.id());
        objections.put(CurrentWorkspace.get().value(), objection);
        write(PrivacyKinds.OBJECTED, objection, actor);
        return List.of();
    }

    /** They may be contacted in this way again, as far as there is a basis; false if nobody had objected. */
    public boolean end(ContactId contact, ContactWay way, String reason, Actor actor) {
        var everybody = new HashSet<>(contacts.absorbed(List.of(contact)).keySet());
        everybody.add(contact);
        var ended = everybody.stream()
                .filter(it -> objections.delete(CurrentWorkspace.get().value(), it, way))
                .count();
        if (ended == 0) {
            return false;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var why = ConsentCheck.shortened(reason.strip());
        write(PrivacyKinds.OBJECTION_ENDED, new Objection(contact, way, why, now, actor.id()), actor);
        return true;
    }

    private void write(Kind kind, Objection objection, Actor actor) {
        var contact = objection.contact();
        var ways = of(List.of(contact)).stream().map(it -> it.way().id()).collect(Collectors.toSet());
        contacts.doNotContact(contact, ways);
        ledger.append(contacts.leadsOf(List.of(contact)).getOrDefault(contact, List.of()).stream()
                .map(lead ->
                        ConsentFacts.objection(kind, objection.way(), objection.reason(), lead, objection.at(), actor))
                .toList());
    }
}
