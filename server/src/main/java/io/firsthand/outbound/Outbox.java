package io.firsthand.outbound;

import io.firsthand.database.Ids;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.outbound.Audience.Kind;
import io.firsthand.routing.Setup;
import io.firsthand.routing.Setups;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be sent, in the transaction of what it tells of. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final EndpointRepository endpoints;
    private final DeliveryRepository deliveries;
    private final Bodies bodies;
    private final ChatWords chat;
    private final Setups setups;
    private final People people;
    private final OutboundBell bell;
    private final Ids ids;
    private final Clock clock;

    Outbox(
            EndpointRepository endpoints,
            DeliveryRepository deliveries,
            Bodies bodies,
            ChatWords chat,
            Setups setups,
            People people,
            OutboundBell bell,
            Ids ids,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.chat = chat;
        this.setups = setups;
        this.people = people;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends it to one webhook, whatever that chose to hear of; false if there is none that is open. */
    public boolean send(UUID endpoint, Event event) {
        var to = endpoints
                .find(endpoint)
                .filter(it -> it.open() && !it.kind().isChat())
                .orElse(null);
        if (to == null) {
            return false;
        }
        put(List.of(row(to, event, people.names(), clock.instant())));
        return true;
    }

    /** Tells all who want to hear of it. */
    void announce(Collection<Event> events) {
        var some = listening();
        if (!some.isEmpty() && !events.isEmpty()) {
            announce(some, events);
        }
    }

    /** Those that are open and hear of events. */
    List<Endpoint> listening() {
        return endpoints.open().stream()
                .filter(it ->
                        it.audience().kind() != Kind.PERSON && !it.events().isEmpty())
                .toList();
    }

    void announce(List<Endpoint> some, Collection<Event> events) {
        var names = people.names();
        var setup = setups.now();
        var now = clock.instant();
        var rows = new ArrayList<DeliveryRepository.New>();
        for (var event : events) {
            for (var to : some) {
                if (to.events().contains(event.type().id()) && isFor(to.audience(), event, setup)) {
                    rows.add(row(to, event, names, now));
                }
            }
        }
        put(rows);
    }

    private DeliveryRepository.New row(Endpoint to, Event it, Map<UUID, String> names, Instant now) {
        var body = to.kind().isChat()
                ? chat.of(it, to.language(), to.detailed(), names).body(to.kind())
                : bodies.of(it, to.detailed(), names);
        var lead = it.lead() == null ? null : it.lead().id().value();
        return new DeliveryRepository.New(
                ids.next(), to.id(), it.key(), it.type().id(), lead, body, now);
    }

    void put(List<DeliveryRepository.New> rows) {
        if (deliveries.insert(rows, clock.instant()) > 0) {
            bell.ringAfterCommit();
        }
    }

    private static boolean isFor(Audience audience, Event event, Setup setup) {
        var person = event.person() != null
                ? event.person()
                : event.lead() == null ? null : event.lead().owner();
        return switch (audience.kind()) {
            case WORKSPACE -> true;
            case TEAM -> person != null && isIn(setup, audience.of(), person);
            case PERSON -> false;
        };
    }

    private static boolean isIn(Setup setup, UUID group, PersonId person) {
        return setup.group(group).flatMap(it -> it.member(person)).isPresent();
    }
}
