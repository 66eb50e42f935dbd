package io.firsthand.outbound;

import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.notification.Wishes;
import io.firsthand.outbound.Audience.Kind;
import io.firsthand.routing.Setups;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of an endpoint. */
@Component
class EndpointCheck {

    private final Doorkeeper doorkeeper;
    private final Wishes wishes;
    private final Setups setups;
    private final People people;

    EndpointCheck(Doorkeeper doorkeeper, Wishes wishes, Setups setups, People people) {
        this.doorkeeper = doorkeeper;
        this.wishes = wishes;
        this.setups = setups;
        this.people = people;
    }

    /**
     * From top to bottom.
     *
     * @param before null for a new one
     * @param others how many there are
     */
    List<Flaw> flaws(EndpointWish wish, @Nullable Endpoint before, int others) {
        var flaws = new ArrayList<Flaw>();
        if (others >= Endpoint.MOST) {
            flaws.add(Flaw.of("name", "most", Endpoint.MOST));
        }
        var name = wish.name().strip();
        if (name.isEmpty()
                || name.length() > Endpoint.LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            flaws.add(Flaw.of("name", "name", Endpoint.LONGEST_NAME));
        }
        if (before == null || !wish.url().isBlank()) {
            url(wish.url()).ifPresent(flaws::add);
        }
        if (wish.kind() != (before == null ? wish.kind() : before.kind())) {
            flaws.add(Flaw.of("kind", "kind"));
        }
        if (!isKnown(wish.audience(), wish.kind())) {
            flaws.add(Flaw.of("audience", "audience"));
        }
        var unknown = wish.events().stream()
                .filter(it -> !known(wish.audience()).contains(it))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            flaws.add(Flaw.of("events", "events.unknown", unknown));
        } else if (wish.events().isEmpty() && wish.kind().isChat()) {
            flaws.add(Flaw.of("events", "events"));
        }
        return flaws;
    }

    /** What is wrong with where it leads; a name that nobody knows now may be known later. */
    private Optional<Flaw> url(String url) {
        var flaw = Target.flaw(url, doorkeeper.isPrivateAllowed());
        if (flaw.isPresent()) {
            return flaw;
        }
        try {
            doorkeeper.resolve(Target.host(url));
            return Optional.empty();
        } catch (Doorkeeper.Blocked _) {
            return Optional.of(Flaw.of("url", "url.blocked"));
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    private Set<String> known(Audience audience) {
        return audience.kind() == Kind.PERSON
                ? wishes.kinds().stream().map(it -> it.id()).collect(Collectors.toSet())
                : EventType.choice().stream().map(EventType::id).collect(Collectors.toSet());
    }

    private boolean isKnown(Audience audience, EndpointKind kind) {
        return switch (audience.kind()) {
            case WORKSPACE -> true;
            case TEAM -> setups.now().group(audience.of()).isPresent();
            case PERSON ->
                kind.isChat() && people.find(new PersonId(audience.of())).isPresent();
        };
    }
}
