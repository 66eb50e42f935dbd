package io.firsthand.unread;

import io.firsthand.identity.Actor;
import io.firsthand.lead.Edit;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what a card says into a lead, each as a fact. */
@Component
class Filling {

    private final Leads leads;

    Filling(Leads leads) {
        this.leads = leads;
    }

    /** Fills what the lead lacks with what was read for certain; what somebody wrote there stays, whatever the card says. */
    void fill(LeadId id, UnreadCard card, Actor actor) {
        var lead = leads.get(id).filter(it -> !it.erased());
        var wanted = new EnumMap<CardPart, String>(CardPart.class);
        for (var part : CardPart.values()) {
            part.in(card.reading())
                    .filter(it -> !it.unsure() && lead.isPresent() && part.of(lead.get()) == null)
                    .ifPresent(it -> wanted.put(part, it.value()));
        }
        if (!wanted.isEmpty()) {
            write(id, wanted, actor);
        }
    }

    /** All of it but for what is refused; an address that another contact has stays an offer. */
    private void write(LeadId id, Map<CardPart, String> wanted, Actor actor) {
        var change = LeadChange.NONE;
        for (var each : wanted.entrySet()) {
            change = each.getKey().change(change, each.getValue());
        }
        if (leads.change(id, Leads.ANY_VERSION, change, actor) instanceof Edit.Refused(List<Mistake> mistakes)) {
            var size = wanted.size();
            wanted.keySet()
                    .removeIf(
                            part -> mistakes.stream().anyMatch(it -> it.field().equals(part.id())));
            if (!wanted.isEmpty() && wanted.size() < size) {
                write(id, wanted, actor);
            }
        }
    }

    /** Writes one part, for somebody wants it so. */
    Edit take(LeadId id, CardPart part, String value, Actor actor) {
        return leads.change(id, Leads.ANY_VERSION, part.change(LeadChange.NONE, value), actor);
    }
}
