package io.firsthand.demo;

import io.firsthand.identity.Actor;
import io.firsthand.outbound.Audience;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.EndpointWish;
import io.firsthand.outbound.Endpoints;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A webhook and a channel of Kestrel’s, closed and at names that nobody has: the sample sends nothing to anybody. */
@Component
class SampleEndpoints {

    private final Endpoints endpoints;

    SampleEndpoints(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Nothing, if there are some already. */
    void add(SampleStaff staff) {
        if (!endpoints.all(false).isEmpty()) {
            return;
        }
        var actor = staff.administrator().as(Actor.Via.COMMAND);
        make(
                EndpointWish.webhook(
                        "CRM of the group",
                        "https://crm.kestrel.invalid/hooks/firsthand",
                        Set.of("lead.mql", "handoff.offered", "handoff.accepted", "handoff.returned"),
                        true),
                actor);
        make(
                new EndpointWish(
                        EndpointKind.SLACK,
                        "#leads",
                        "https://chat.kestrel.invalid/services/T0/B0/xyz",
                        Set.of("handoff.breached", "handoff.rejected", "opportunity.won"),
                        true,
                        Audience.ALL,
                        Locale.ENGLISH),
                actor);
    }

    private void make(EndpointWish wish, Actor actor) {
        if (!(endpoints.make(wish, false, actor) instanceof EndpointChange.Made)) {
            throw new IllegalStateException("Not made: " + wish.name());
        }
    }
}
