package io.firsthand.unread;

import io.firsthand.identity.Actor;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what a card says into a lead, each as a fact. */
@Component
class Filling {

    private final Leads leads;

    Filling(Leads leads) {
        this.leads = leads;
    }

    /**
     * Fills what the lead lacks with what was read for certain; what somebody wrote there stays, whatever the card says. A
     * card of somebody called otherwise may be another person's: nothing of it is filled in.
     */
    void fill(LeadId id, UnreadCard card, Actor actor) {
        var lead = leads.get(id).filter(it -> !it.erased() && isOfThem(card, it));
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

    /** Whether the two names share a word, as far as both are known. */
    private static boolean isOfThem(UnreadCard card, Lead lead) {
        var now = lead.contact().name();
        var read = CardPart.NAME.in(card.reading()).map(it -> words(it.value()));
        return now == null || read.isEmpty() || read.get().stream().anyMatch(words(now)::contains);
    }

    private static Set<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(it -> it.length() > 1)
                .collect(Collectors.toSet());
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
