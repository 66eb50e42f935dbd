package io.firsthand.review;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.InForce;
import io.firsthand.definition.Content;
import io.firsthand.identity.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the next draft of a definition out of a decision. */
@Component
class Drafting {

    private final Agreements agreements;

    Drafting(Agreements agreements) {
        this.agreements = agreements;
    }

    /** From the one in force that has the criterion, or else the one for all leads. */
    Optional<UUID> draft(Decision it, Actor actor) {
        var criterion = it.criterion();
        var all = agreements.inForce();
        var from = all.stream()
                .filter(one ->
                        criterion != null && one.content().criterion(criterion).isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.content().segment() == null)
                        .findFirst())
                .or(() -> all.stream().findFirst());
        return from.map(one ->
                agreements.create(changed(one, criterion), one.id(), actor).id());
    }

    /** Without the criterion; a threshold that cannot be reached any more goes down to what can. */
    private static Content changed(InForce it, @Nullable String criterion) {
        if (criterion == null) {
            return it.content();
        }
        var content = it.content()
                .withCriteria(it.content().criteria().stream()
                        .filter(one -> !one.key().equals(criterion))
                        .toList());
        return content.withThreshold(Math.min(content.threshold(), content.reachable()));
    }
}
