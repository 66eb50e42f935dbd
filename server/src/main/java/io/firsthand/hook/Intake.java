package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.hook.Delivery.Outcome;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes leads of what was sent, each with a verdict. */
@Component
class Intake {

    static final int MOST = 500;

    private final Leads leads;
    private final Ledger ledger;
    private final Words words;

    Intake(Leads leads, Ledger ledger, Words words) {
        this.leads = leads;
        this.ledger = ledger;
        this.words = words;
    }

    /** The delivery with its outcome; one for trial writes no leads, and says what would become of them. */
    Delivery take(Hook hook, Delivery delivery, String payload) {
        var root = Payloads.read(payload);
        if (root.isEmpty()) {
            return delivery.ending(Outcome.NO_JSON, "", List.of());
        }
        if (!hook.mapping().namesSomebody()) {
            return delivery.ending(Outcome.UNMAPPED, "", List.of());
        }
        var items = Paths.items(root.get(), hook.mapping().items());
        if (items.isEmpty()) {
            return delivery.ending(Outcome.NO_ITEMS, hook.mapping().items(), List.of());
        }
        if (items.size() > MOST) {
            return delivery.ending(Outcome.TOO_MANY, String.valueOf(items.size()), List.of());
        }
        var told = take(hook, delivery, items);
        return delivery.ending(told.stream().allMatch(Item::isRefused) ? Outcome.REFUSED : Outcome.DONE, "", told);
    }

    private List<Item> take(Hook hook, Delivery delivery, List<JsonNode> items) {
        var mapped = items.stream().map(it -> Mapped.of(hook, it)).toList();
        var arrivals = mapped.stream()
                .map(it -> it.namesSomebody() ? it.arrival(delivery.receivedAt()) : Optional.<Arrival>empty())
                .toList();
        var good = arrivals.stream().flatMap(Optional::stream).toList();
        var outcomes = outcomes(hook, delivery, good).iterator();
        var told = new ArrayList<Item>();
        var facts = new ArrayList<NewFact>();
        for (var i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).isEmpty()) {
                var wrong = mapped.get(i).namesSomebody() ? noTime() : nobody();
                told.add(new Item(i, Item.REFUSED, null, List.of(wrong)));
            } else {
                var item = item(i, outcomes.next());
                told.add(item);
                if (item.verdict().equals("created") || item.verdict().equals("seen")) {
                    facts.add(fact(hook, delivery, arrivals.get(i).get(), item));
                }
            }
        }
        if (!delivery.trial()) {
            ledger.append(facts);
        }
        return told;
    }

    private List<io.firsthand.lead.Outcome> outcomes(Hook hook, Delivery delivery, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        var actor = new Actor(CurrentWorkspace.get(), hook.id(), Actor.Via.OWN_SERVER, Set.of());
        return delivery.trial() ? leads.foresee(arrivals) : leads.takeAll(arrivals, actor);
    }

    private Item item(int index, io.firsthand.lead.Outcome outcome) {
        return switch (outcome) {
            case io.firsthand.lead.Outcome.Created(var lead) -> item(index, "created", lead);
            case io.firsthand.lead.Outcome.Seen(var lead) -> item(index, "seen", lead);
            case io.firsthand.lead.Outcome.Unchanged(var lead) -> item(index, "unchanged", lead);
            case io.firsthand.lead.Outcome.Refused(var mistakes) ->
                new Item(
                        index,
                        Item.REFUSED,
                        null,
                        mistakes.stream().map(this::wrong).toList());
        };
    }

    private static Item item(int index, String verdict, @Nullable LeadId lead) {
        return new Item(index, verdict, lead == null ? null : lead.value().toString(), List.of());
    }

    private Item.Wrong wrong(Mistake it) {
        return new Item.Wrong(it.field(), words.say(Locale.ENGLISH, it.messageKey(), it.detail()));
    }

    private Item.Wrong nobody() {
        return new Item.Wrong("contact", words.say(Locale.ENGLISH, "lead.mistake.no_way_to_reach"));
    }

    private Item.Wrong noTime() {
        return new Item.Wrong(Slot.CAPTURED_AT.id(), words.say(Locale.ENGLISH, "hook.noTime"));
    }

    private static NewFact fact(Hook hook, Delivery delivery, Arrival arrival, Item item) {
        var lead = Optional.ofNullable(item.lead()).map(java.util.UUID::fromString);
        Instant at = arrival.provenance().at();
        return new NewFact(
                HookKinds.RECEIVED,
                lead,
                hook.id(),
                at,
                Map.of(
                        Label.HOW,
                        Map.of(
                                "webhook", hook.id().toString(),
                                "name", hook.name(),
                                "delivery", delivery.id().toString())));
    }
}
