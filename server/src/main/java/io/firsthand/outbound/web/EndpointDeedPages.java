package io.firsthand.outbound.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.outbound.Deliveries;
import io.firsthand.outbound.Delivery;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.Endpoints;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What is done with an endpoint and with what was sent to it. */
@Controller
@RequestMapping({EndpointForm.WEBHOOKS + "/{id}", EndpointForm.CHAT + "/{id}"})
@Requires(Permission.MANAGE_WORKSPACE)
class EndpointDeedPages {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final EndpointViews views;
    private final Words words;

    EndpointDeedPages(Endpoints endpoints, Deliveries deliveries, EndpointViews views, Words words) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.views = views;
        this.words = words;
    }

    @PostMapping("/opening")
    View open(@PathVariable UUID id, HttpServletRequest request) {
        var path = path(id, request);
        endpoints.open(id, true);
        return Redirect.to(path).saying("outbound.opened").undoneBy(path + "/closing");
    }

    @PostMapping("/closing")
    View close(@PathVariable UUID id, HttpServletRequest request) {
        var path = path(id, request);
        endpoints.open(id, false);
        return Redirect.to(path).saying("outbound.closed").undoneBy(path + "/opening");
    }

    @PostMapping("/removal")
    View remove(@PathVariable UUID id, HttpServletRequest request) {
        var path = path(id, request);
        endpoints.remove(id);
        return Redirect.to(path.substring(0, path.lastIndexOf('/')))
                .saying("outbound.removed")
                .undoneBy(path + "/restoration");
    }

    @PostMapping("/restoration")
    View restore(@PathVariable UUID id, HttpServletRequest request) {
        if (!endpoints.restore(id)) {
            throw EndpointPages.missing();
        }
        return Redirect.to(path(id, request)).saying("outbound.restored");
    }

    @PostMapping("/secret")
    View rotate(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        EndpointPages.find(endpoints, id, request);
        if (endpoints.rotate(id) instanceof EndpointChange.Made(var it, var secret)) {
            return views.page(it, secret, Optional.empty(), Optional.empty(), locale);
        }
        throw EndpointPages.missing();
    }

    @PostMapping("/trial")
    View tryOut(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var back = Redirect.to(path(id, request));
        var it = deliveries.tryOut(id).orElseThrow(EndpointPages::missing);
        if (it.state() == Delivery.State.DELIVERED) {
            return back.saying("outbound.tried", String.valueOf(it.status()));
        }
        var trouble = it.trouble();
        return back.with(
                Flash.Kind.NOTE,
                "outbound.tried.not",
                it.status() != null
                        ? String.valueOf(it.status())
                        : trouble == null ? "" : words.say(locale, trouble.words()));
    }

    @PostMapping("/deliveries/{delivery}/repeat")
    View repeat(@PathVariable UUID id, @PathVariable String delivery, HttpServletRequest request) {
        var back = Redirect.to(path(id, request));
        var found = delivery(delivery).flatMap(it -> deliveries.find(id, it)).orElseThrow(EndpointPages::missing);
        return deliveries.repeat(id, found.id())
                ? back.saying("outbound.repeated", 1)
                : back.with(Flash.Kind.NOTE, "outbound.notNow");
    }

    @PostMapping("/deliveries/repeat")
    View repeatFailed(@PathVariable UUID id, HttpServletRequest request) {
        return Redirect.to(path(id, request)).saying("outbound.repeated", deliveries.repeatFailed(id));
    }

    /** What is no id is the id of nothing. */
    static Optional<UUID> delivery(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String path(UUID id, HttpServletRequest request) {
        return EndpointPages.find(endpoints, id, request).path();
    }
}
