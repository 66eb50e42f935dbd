package io.firsthand.identity.web;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Actor;
import io.firsthand.identity.NewToken;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.identity.Token;
import io.firsthand.identity.TokenCreation;
import io.firsthand.identity.Tokens;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One's own tokens, and those of systems: two pages that look alike. */
@Controller
class TokenPages {

    private final Tokens tokens;
    private final Fields fields;
    private final Clock clock;

    TokenPages(Tokens tokens, Fields fields, Clock clock) {
        this.tokens = tokens;
        this.fields = fields;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    @Requires(Permission.MANAGE_TOKENS)
    View mine(Actor actor) {
        return page(false, TokensPage.Typed.BLANK, actor, Mistakes.NONE, Optional.empty());
    }

    @PostMapping("/account/tokens")
    @Requires(Permission.MANAGE_TOKENS)
    View createMine(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "") String days,
            Actor actor,
            Locale locale) {
        return create(false, new TokensPage.Typed(name, scope, days), actor, locale);
    }

    @PostMapping("/account/tokens/{id}/revocation")
    @Requires(Permission.MANAGE_TOKENS)
    View revokeMine(@PathVariable UUID id, Actor actor) {
        return revoke(id, "/account/tokens", actor);
    }

    @GetMapping("/tokens")
    @Requires(Permission.MANAGE_PEOPLE)
    View ofSystems(Actor actor) {
        return page(true, TokensPage.Typed.BLANK, actor, Mistakes.NONE, Optional.empty());
    }

    @PostMapping("/tokens")
    @Requires(Permission.MANAGE_PEOPLE)
    View createForSystem(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "") String days,
            Actor actor,
            Locale locale) {
        return create(true, new TokensPage.Typed(name, scope, days), actor, locale);
    }

    @PostMapping("/tokens/{id}/revocation")
    @Requires(Permission.MANAGE_PEOPLE)
    View revokeOfSystem(@PathVariable UUID id, Actor actor) {
        return revoke(id, "/tokens", actor);
    }

    private View create(boolean system, TokensPage.Typed typed, Actor actor, Locale locale) {
        var scopes = typed.scopes().stream()
                .map(Permission::byScope)
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
        var name = typed.name().strip();
        var mistakes = Mistakes.NONE;
        if (name.isEmpty() || name.length() > Token.LONGEST_NAME) {
            mistakes = mistakes.and("name", fields.say(locale, "identity.tokens.mistake.name"));
        }
        if (scopes.isEmpty()) {
            mistakes = mistakes.and("scope", fields.say(locale, "identity.tokens.mistake.scope"));
        }
        if (!typed.days().matches("|30|90|365")) {
            mistakes = mistakes.and("days", fields.say(locale, "identity.mistake.choice"));
        }
        if (!mistakes.isEmpty()) {
            return page(system, typed, actor, mistakes, Optional.empty()).status(UNPROCESSABLE_CONTENT);
        }
        var expiry = Optional.of(typed.days())
                .filter(it -> !it.isEmpty())
                .map(it -> clock.instant().plus(Duration.ofDays(Long.parseLong(it))));
        return switch (tokens.create(new NewToken(name, system, scopes, expiry), actor)) {
            case TokenCreation.Created(var _, var text) ->
                page(system, TokensPage.Typed.BLANK, actor, Mistakes.NONE, Optional.of(text));
            case TokenCreation.Beyond _, TokenCreation.NotAllowed _, TokenCreation.AlreadyExpired _ ->
                page(
                                system,
                                typed,
                                actor,
                                Mistakes.on("scope", fields.say(locale, "identity.tokens.mistake.beyond")),
                                Optional.empty())
                        .status(UNPROCESSABLE_CONTENT);
        };
    }

    private View revoke(UUID id, String page, Actor actor) {
        if (!tokens.revoke(id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(page).saying("identity.tokens.revoked");
    }

    private TokensPage page(
            boolean system, TokensPage.Typed typed, Actor actor, Mistakes mistakes, Optional<String> created) {
        var held = system ? tokens.ofSystems() : actor.person().map(tokens::of).orElse(List.of());
        var grantable = actor.permissions().stream().sorted().toList();
        return new TokensPage(system, held, grantable, typed, mistakes, created, clock.instant());
    }
}
