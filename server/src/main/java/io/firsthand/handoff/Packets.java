package io.firsthand.handoff;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.InForce;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.definition.Content;
import io.firsthand.definition.Packet;
import io.firsthand.identity.Actor;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.KnownLead;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import io.firsthand.verdict.Judged;
import io.firsthand.verdict.Verdicts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is handed over with a lead: what its definition asks for, and whether it is there. */
@Service
@Transactional
public class Packets {

    private final Verdicts verdicts;
    private final Agreements agreements;
    private final KnowledgeOf knowledge;
    private final Vocabularies vocabularies;
    private final TickRepository ticks;
    private final LeadRecords leads;
    private final Ledger ledger;
    private final Clock clock;

    Packets(
            Verdicts verdicts,
            Agreements agreements,
            KnowledgeOf knowledge,
            Vocabularies vocabularies,
            TickRepository ticks,
            LeadRecords leads,
            Ledger ledger,
            Clock clock) {
        this.verdicts = verdicts;
        this.agreements = agreements;
        this.knowledge = knowledge;
        this.vocabularies = vocabularies;
        this.ticks = ticks;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was agreed about a lead, and how its packet is.
     *
     * @param content of the definition for the lead; blank where none is in force
     * @param judged what the definition said of it, if it was judged
     */
    record Agreed(Content content, @Nullable Judged judged, Knowledge known, Completeness completeness) {}

    @Transactional(readOnly = true)
    public Completeness of(LeadId lead) {
        return Optional.ofNullable(agreed(List.of(lead)).get(lead))
                .map(Agreed::completeness)
                .orElseGet(() -> new Completeness(List.of()));
    }

    /** Of the leads that there are. */
    @Transactional(readOnly = true)
    public Map<LeadId, Completeness> of(Collection<LeadId> some) {
        var all = new HashMap<LeadId, Completeness>();
        agreed(some).forEach((lead, it) -> all.put(lead, it.completeness()));
        return all;
    }

    @Transactional(readOnly = true)
    Map<LeadId, Agreed> agreed(Collection<LeadId> some) {
        var judged = verdicts.of(some);
        var inForce = agreements.inForce();
        var contents = new HashMap<UUID, Content>();
        inForce.forEach(it -> contents.put(it.id(), it.content()));
        judged.values().forEach(it -> contents.computeIfAbsent(it.definition(), this::content));
        var rest = rest(inForce);
        var ticked = ticks.of(workspace(), some);
        var vocabulary = vocabularies.current();
        var agreed = new HashMap<LeadId, Agreed>();
        for (KnownLead it : knowledge.of(some, wanted(contents.values())).values()) {
            var said = judged.get(it.id());
            var content = said == null ? rest : contents.getOrDefault(said.definition(), rest);
            var items = items(content, it.knowledge(), ticked.getOrDefault(it.id(), Set.of()), vocabulary);
            agreed.put(it.id(), new Agreed(content, said, it.knowledge(), new Completeness(items)));
        }
        return agreed;
    }

    /** What a handoff was agreed by: the definition that its lead was judged by then, else the one for all leads. */
    public Content contentOf(Handoff it) {
        var judged = it.offered().judged();
        return judged == null ? rest(agreements.inForce()) : content(judged.definition());
    }

    private static Content rest(List<InForce> inForce) {
        return inForce.stream()
                .map(InForce::content)
                .filter(it -> it.segment() == null)
                .findFirst()
                .orElseGet(() -> Content.blank(""));
    }

    private Content content(UUID definition) {
        return agreements.find(definition).map(Definition::content).orElseGet(() -> Content.blank(""));
    }

    /** The packet's own paths, and what the conditions of the targets ask for. */
    private static Wanted wanted(Collection<Content> contents) {
        return contents.stream().allMatch(it -> it.terms().targets().isEmpty())
                ? Wanted.of(contents.stream()
                        .flatMap(it -> it.packet().stream())
                        .map(Packet::key)
                        .toList())
                : Wanted.ALL;
    }

    private static List<Completeness.Item> items(
            Content content, Knowledge knowledge, Set<String> ticked, Vocabulary vocabulary) {
        return content.packet().stream()
                .map(it -> vocabulary.find(it.key()).isPresent()
                        ? new Completeness.Item(it, isThere(knowledge.get(it.key())), false)
                        : new Completeness.Item(it, ticked.contains(it.key()), true))
                .toList();
    }

    /** What is never unknown is there when it says something. */
    private static boolean isThere(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean yes -> yes;
            case Double number -> number != 0;
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    /** Says that something is in the packet that the product cannot look for; returns whether the packet asks for it. */
    public boolean tick(LeadId lead, String key, boolean isThere, Actor actor) {
        var item = of(lead).items().stream()
                .filter(it -> it.ticked() && it.packet().key().equals(key))
                .findFirst();
        if (item.isEmpty()) {
            return false;
        }
        leads.changing(List.of(lead));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var isNews =
                isThere ? ticks.tick(workspace(), lead, key, actor.id(), now) : ticks.untick(workspace(), lead, key);
        if (isNews) {
            ledger.append(HandoffFacts.ticked(lead, key, item.get().packet().label(), isThere, actor.id(), now));
        }
        return true;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
