package io.firsthand.hook.web;

import io.firsthand.hook.Deliveries;
import io.firsthand.hook.Flaw;
import io.firsthand.hook.Hook;
import io.firsthand.hook.HookChange;
import io.firsthand.hook.Hooks;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Setting hooks up, and looking at what was sent to them. */
@Controller
@Requires(Permission.MANAGE_FORMS)
class HookPages {

    private static final int SHOWN = 20;

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final Words words;
    private final Site site;

    HookPages(Hooks hooks, Deliveries deliveries, Words words, Site site) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.words = words;
        this.site = site;
    }

    @GetMapping("/webhooks")
    View list() {
        return new HookListPage(hooks.all());
    }

    @GetMapping("/webhooks/new")
    View begin() {
        return new HookFormPage(null, HookForm.BLANK, Mistakes.NONE);
    }

    @PostMapping("/webhooks")
    View make(HttpServletRequest request, Actor actor, Locale locale) {
        var typed = new HookForm(request.getParameterMap());
        return switch (hooks.make(typed.wish(), typed.get("secret"), actor)) {
            case HookChange.Made(var hook, var secret) -> page(hook, secret, null, Mistakes.NONE, request);
            case HookChange.Flawed(var flaws) -> again(null, typed, flaws, locale);
            case HookChange.Saved(var hook) -> Redirect.to("/webhooks/" + hook.id());
            case HookChange.Missing() -> throw missing();
        };
    }

    @GetMapping("/webhooks/{id}")
    View show(@PathVariable UUID id, @RequestParam Optional<UUID> before, HttpServletRequest request) {
        return page(find(id), null, before.orElse(null), Mistakes.NONE, request);
    }

    @GetMapping("/webhooks/{id}/settings")
    View settings(@PathVariable UUID id) {
        var hook = find(id);
        return new HookFormPage(hook, HookForm.of(hook), Mistakes.NONE);
    }

    @PostMapping("/webhooks/{id}/settings")
    View change(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var hook = find(id);
        var typed = new HookForm(request.getParameterMap());
        return switch (hooks.change(id, typed.wish())) {
            case HookChange.Saved _, HookChange.Made _ ->
                Redirect.to("/webhooks/" + id).saying("hook.saved");
            case HookChange.Flawed(var flaws) -> again(hook, typed, flaws, locale);
            case HookChange.Missing() -> throw missing();
        };
    }

    @PostMapping("/webhooks/{id}/secrets")
    View rotate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            Locale locale) {
        return switch (hooks.rotate(id, secret)) {
            case HookChange.Made(var hook, var made) -> page(hook, made, null, Mistakes.NONE, request);
            case HookChange.Flawed(var flaws) ->
                page(find(id), null, null, mistakes(flaws, locale), request).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case HookChange.Saved _ -> Redirect.to("/webhooks/" + id);
            case HookChange.Missing() -> throw missing();
        };
    }

    @PostMapping("/webhooks/{id}/secrets/ending")
    View end(@PathVariable UUID id) {
        return told(id, hooks.endOldSecrets(id), "hook.secret.ended", null);
    }

    @PostMapping("/webhooks/{id}/closing")
    View close(@PathVariable UUID id) {
        return told(id, hooks.open(id, false), "hook.isClosed", "/webhooks/" + id + "/opening");
    }

    @PostMapping("/webhooks/{id}/opening")
    View open(@PathVariable UUID id) {
        return told(id, hooks.open(id, true), "hook.isOpen", "/webhooks/" + id + "/closing");
    }

    @PostMapping("/webhooks/{id}/trial")
    View tryOut(@PathVariable UUID id, Locale locale) {
        var delivery = deliveries.tryOut(id).orElseThrow(HookPages::missing);
        var outcome = words.say(locale, "hook.outcome." + delivery.outcome().id());
        return delivery.outcome().isGood()
                ? Redirect.to("/webhooks/" + id).saying("hook.tried", outcome)
                : Redirect.to("/webhooks/" + id).with(Flash.Kind.NOTE, "hook.tried", outcome);
    }

    @PostMapping("/webhooks/{id}/deliveries/{delivery}/retry")
    View retry(@PathVariable UUID id, @PathVariable String delivery, Locale locale) {
        var back = Redirect.to("/webhooks/" + id);
        return deliveries
                .retry(find(id), id(delivery))
                .map(it -> back.saying(
                        "hook.retried",
                        words.say(locale, "hook.outcome." + it.outcome().id())))
                .orElseGet(() -> back.with(Flash.Kind.NOTE, "hook.notNow"));
    }

    private HookPage page(
            Hook hook, @Nullable String secret, @Nullable UUID before, Mistakes mistakes, HttpServletRequest request) {
        var found = deliveries.list(hook.id(), before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var path = "/webhooks/" + hook.id();
        return new HookPage(
                hook,
                site.link("/hooks/" + hook.publicId().text(), request),
                hooks.secrets(hook.id()),
                secret,
                shown,
                before == null ? null : path,
                found.size() > SHOWN ? path + "?before=" + shown.getLast().id() : null,
                mistakes);
    }

    private static View told(UUID id, boolean done, String said, @Nullable String undo) {
        if (!done) {
            throw missing();
        }
        var back = Redirect.to("/webhooks/" + id).saying(said);
        return undo == null ? back : back.undoneBy(undo);
    }

    private View again(@Nullable Hook hook, HookForm typed, List<Flaw> flaws, Locale locale) {
        return new HookFormPage(hook, typed, mistakes(flaws, locale)).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Mistakes mistakes(List<Flaw> flaws, Locale locale) {
        var mistakes = Mistakes.NONE;
        for (var flaw : flaws) {
            mistakes = mistakes.and(flaw.field(), words.say(locale, flaw.words()));
        }
        return mistakes;
    }

    /** What is no id is the id of nothing. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private Hook find(UUID id) {
        return hooks.find(id).orElseThrow(HookPages::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
