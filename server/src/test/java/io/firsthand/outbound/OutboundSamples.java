package io.firsthand.outbound;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.identity.Cast.Company;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class OutboundSamples implements Samples {

    private final Endpoints endpoints;

    OutboundSamples(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void make(Neighbour neighbour) {
        var webhook = made(neighbour.company(), EndpointKind.WEBHOOK);
        neighbour.has(webhook, "/settings/webhooks/", "/api/v1/webhook-endpoints/");
        neighbour.has(made(neighbour.company(), EndpointKind.SLACK), "/settings/chat/", "/account/chat/");
    }

    private UUID made(Company company, EndpointKind kind) {
        var url = "https://hooks.example.invalid/1";
        var wish = new EndpointWish(kind, "Walled", url, Set.of("lead.mql"), true, Audience.ALL, Locale.ENGLISH);
        var made = company.in(() -> endpoints.make(wish, false, company.rita().actor()));
        return ((EndpointChange.Made) made).endpoint().id();
    }
}
