package io.firsthand.outbound.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.outbound.Delivery;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.Endpoints;
import io.firsthand.outbound.Flaw;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Setting up webhooks and the channels of chats, which differ in little. */
@Controller
@RequestMapping({EndpointForm.WEBHOOKS, EndpointForm.CHAT})
@Requires(Permission.MANAGE_WORKSPACE)
class EndpointPages {

    private final Endpoints endpoints;
    private final EndpointViews views;
    private final Words words;

    EndpointPages(Endpoints endpoints, EndpointViews views, Words words) {
        this.endpoints = endpoints;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    View list(HttpServletRequest request, Locale locale) {
        return views.list(isChat(request), locale);
    }

    @GetMapping("/new")
    View begin(HttpServletRequest request, Locale locale) {
        var chats = isChat(request);
        return views.form(chats, null, EndpointForm.blank(chats), Mistakes.NONE, locale);
    }

    @PostMapping
    View make(HttpServletRequest request, Actor actor, Locale locale) {
        var chats = isChat(request);
        var typed = new EndpointForm(request.getParameterMap());
        return switch (endpoints.make(typed.wish(chats), true, actor)) {
            case EndpointChange.Made(var it, var secret) ->
                chats
                        ? Redirect.to(it.path()).saying("outbound.made")
                        : views.page(it, secret, Optional.empty(), Optional.empty(), locale);
            case EndpointChange.Flawed(var flaws) ->
                views.form(chats, null, typed, mistakes(flaws, locale), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case EndpointChange.Saved(var it) -> Redirect.to(it.path());
            case EndpointChange.Stale(var it) -> Redirect.to(it.path());
            case EndpointChange.Missing() -> throw missing();
        };
    }

    @GetMapping("/{id}")
    View show(
            @PathVariable UUID id,
            @RequestParam Optional<String> state,
            @RequestParam Optional<UUID> before,
            HttpServletRequest request,
            Locale locale) {
        return views.page(find(id, request), null, state.flatMap(EndpointPages::state), before, locale);
    }

    private static Optional<Delivery.State> state(String id) {
        return List.of(Delivery.State.values()).stream()
                .filter(it -> it.id().equals(id))
                .findAny();
    }

    @GetMapping("/{id}/settings")
    View settings(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var it = find(id, request);
        return views.form(it.kind().isChat(), it, EndpointForm.of(it), Mistakes.NONE, locale);
    }

    @PostMapping("/{id}/settings")
    View change(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var before = find(id, request);
        var typed = new EndpointForm(request.getParameterMap());
        return switch (endpoints.change(id, typed.version(), typed.wish(before.kind()))) {
            case EndpointChange.Saved(var it) -> Redirect.to(it.path()).saying("outbound.saved");
            case EndpointChange.Made(var it, var _) -> Redirect.to(it.path());
            case EndpointChange.Flawed(var flaws) -> again(before, typed, mistakes(flaws, locale), locale, 422);
            case EndpointChange.Stale(var now) ->
                again(now, typed, Mistakes.on("name", words.say(locale, "outbound.flaw.stale")), locale, 409);
            case EndpointChange.Missing() -> throw missing();
        };
    }

    private View again(Endpoint it, EndpointForm typed, Mistakes mistakes, Locale locale, int status) {
        return views.form(it.kind().isChat(), it, typed, mistakes, locale).status(HttpStatus.valueOf(status));
    }

    private Mistakes mistakes(List<Flaw> flaws, Locale locale) {
        var mistakes = Mistakes.NONE;
        for (var flaw : flaws) {
            mistakes = mistakes.and(
                    flaw.field(),
                    words.say(locale, flaw.words(), flaw.arguments().toArray()));
        }
        return mistakes;
    }

    private Endpoint find(UUID id, HttpServletRequest request) {
        return find(endpoints, id, request);
    }

    /** Not at the other ones' place. */
    static Endpoint find(Endpoints endpoints, UUID id, HttpServletRequest request) {
        return endpoints
                .find(id)
                .filter(it -> it.kind().isChat() == isChat(request))
                .orElseThrow(EndpointPages::missing);
    }

    static boolean isChat(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + EndpointForm.CHAT);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
