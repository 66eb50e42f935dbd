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
import java.util.Collection;
import java.util.List;
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

    @Transactional(readOnly = true)
    public List<Objection> of(Collection<ContactId> some) {
        return objections.of(CurrentWorkspace.get().value(), some);
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
        if (!objections.delete(CurrentWorkspace.get().value(), contact, way)) {
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
