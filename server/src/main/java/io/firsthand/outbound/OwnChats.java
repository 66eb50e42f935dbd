package io.firsthand.outbound;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
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

    /** How many one person may have. */
    public static final int MOST = 3;

    private final Endpoints endpoints;
    private final EndpointRepository repository;

    OwnChats(Endpoints endpoints, EndpointRepository repository) {
        this.endpoints = endpoints;
        this.repository = repository;
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

    private static EndpointWish wish(EndpointKind kind, String url, Set<String> news, Person person) {
        var name = person.name().strip();
        var shown = name.length() <= Endpoint.LONGEST_NAME ? name : name.substring(0, Endpoint.LONGEST_NAME);
        return new EndpointWish(kind, shown, url, news, true, audience(person), person.language());
    }

    private static Audience audience(Person person) {
        return new Audience(Audience.Kind.PERSON, person.id().value());
    }
}
