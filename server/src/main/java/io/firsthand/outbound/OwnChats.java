package io.firsthand.outbound;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The channels of chats that people set for themselves: what they are told of comes there, too. */
@Service
@Transactional
public class OwnChats {

    /** Where each finds their own. */
    public static final String PLACE = "/account/chat";

    /** How many one person may have. */
    public static final int MOST = 3;

    /** How often one person may try them out within an hour, for the addresses belong to others. */
    public static final int MOST_TRIALS = 10;

    private static final Duration TRIALS_WITHIN = Duration.ofHours(1);

    private final Endpoints endpoints;
    private final EndpointRepository repository;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    OwnChats(Endpoints endpoints, EndpointRepository repository, DeliveryRepository deliveries, Clock clock) {
        this.endpoints = endpoints;
        this.repository = repository;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Endpoint> of(Person person) {
        return endpoints.all(true).stream()
                .filter(it -> it.audience().equals(audience(person)))
                .toList();
    }

    /** Nobody else’s. */
    @Transactional(readOnly = true)
    public Optional<Endpoint> find(UUID id, Person person) {
        return endpoints.find(id).filter(it -> it.audience().equals(audience(person)));
    }

    /** Opened at once, in the person’s language; leads are named there, as in mails to the person. */
    public EndpointChange make(EndpointKind kind, String url, Set<String> news, Person person, Actor actor) {
        if (of(person).size() >= MOST) {
            return new EndpointChange.Flawed(List.of(Flaw.of("url", "own.most", MOST)));
        }
        return endpoints.make(wish(kind, url, news, person), true, actor);
    }

    /** The address stays where none is given. */
    public EndpointChange change(Endpoint it, String url, Set<String> news, Person person) {
        return endpoints.change(it.id(), it.version(), wish(it.kind(), url, news, person));
    }

    /** Takes a removal back and opens it again; false where it is nobody’s, or somebody else’s. */
    public boolean restore(UUID id, Person person) {
        return repository
                        .removed(id)
                        .filter(it -> it.audience().equals(audience(person)))
                        .isPresent()
                && of(person).size() < MOST
                && endpoints.restore(id)
                && endpoints.open(id, true);
    }

    /** Whether the person may send another test. */
    @Transactional(readOnly = true)
    public boolean mayTry(Person person) {
        return deliveries.trials(audience(person), clock.instant().minus(TRIALS_WITHIN)) < MOST_TRIALS;
    }

    private static EndpointWish wish(EndpointKind kind, String url, Set<String> news, Person person) {
        var name = person.name().strip();
        var shown = name.length() <= Endpoint.LONGEST_NAME ? name : name.substring(0, Endpoint.LONGEST_NAME);
        return new EndpointWish(kind, shown, url, news, true, audience(person), person.language());
    }

    private static Audience audience(Person person) {
        return new Audience(Audience.Kind.PERSON, person.id().value());
    }
}
