package io.firsthand.identity.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.NewToken;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.identity.Token;
import io.firsthand.identity.TokenCreation;
import io.firsthand.identity.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own tokens, and for whoever may manage people those of systems. */
@RestController
@RequestMapping("/api/v1/tokens")
@Requires(Permission.MANAGE_TOKENS)
class TokenApi {

    /** A token as it is wished; {@code system} for one that acts in its own name. */
    record Wish(
            @Nullable String name,
            @Nullable Boolean system,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    /** A token; its secret stands in {@code token} in the answer to its making only. */
    record TokenJson(
            UUID id,
            String name,
            boolean system,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static TokenJson of(Token token, @Nullable String text) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.person().isEmpty(),
                    token.scopes().stream().sorted().map(Permission::scope).toList(),
                    token.createdAt(),
                    token.expiresAt().orElse(null),
                    token.revokedAt().orElse(null),
                    token.lastUsedAt().orElse(null),
                    text);
        }
    }

    record TokensJson(List<TokenJson> items) {}

    private final Tokens tokens;

    TokenApi(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    TokensJson list(Actor actor) {
        var mine = actor.person().map(tokens::of).orElse(List.of());
        var ofSystems = actor.may(Permission.MANAGE_PEOPLE) ? tokens.ofSystems() : List.<Token>of();
        return new TokensJson(Stream.concat(mine.stream(), ofSystems.stream())
                .map(token -> TokenJson.of(token, null))
                .toList());
    }

    @PostMapping
    ResponseEntity<TokenJson> create(@RequestBody Wish wish, Actor actor) {
        return switch (tokens.create(newToken(wish), actor)) {
            case TokenCreation.Created(var token, var text) ->
                ResponseEntity.created(URI.create("/api/v1/tokens/" + token.id()))
                        .body(TokenJson.of(token, text));
            case TokenCreation.Beyond(var permissions) ->
                throw problem(
                        HttpStatus.FORBIDDEN,
                        "scopes",
                        "Nobody gives more than one has, and you lack: "
                                + permissions.stream()
                                        .sorted()
                                        .map(Permission::scope)
                                        .collect(Collectors.joining(", ")));
            case TokenCreation.NotAllowed _ ->
                throw problem(
                        HttpStatus.FORBIDDEN,
                        "system",
                        "A system's token is made by a person who has people:write, a personal one by its person.");
            case TokenCreation.AlreadyExpired _ ->
                throw problem(HttpStatus.UNPROCESSABLE_CONTENT, "expiresAt", "expiresAt must lie in the future.");
        };
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Actor actor) {
        if (!tokens.revoke(id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such token of yours.");
        }
        return ResponseEntity.noContent().build();
    }

    private static NewToken newToken(Wish wish) {
        var name = Objects.requireNonNullElse(wish.name(), "").strip();
        if (name.isEmpty() || name.length() > Token.LONGEST_NAME) {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, "name", "name must have 1 to 100 characters.");
        }
        return new NewToken(
                name,
                Boolean.TRUE.equals(wish.system()),
                scopes(Objects.requireNonNullElse(wish.scopes(), List.of())),
                Optional.ofNullable(wish.expiresAt()));
    }

    private static Set<Permission> scopes(List<String> scopes) {
        var known = Stream.of(Permission.values()).map(Permission::scope).collect(Collectors.joining(", "));
        if (scopes.isEmpty()) {
            throw problem(HttpStatus.UNPROCESSABLE_CONTENT, "scopes", "scopes must name at least one of: " + known);
        }
        return scopes.stream()
                .map(scope -> Permission.byScope(String.valueOf(scope))
                        .orElseThrow(() -> problem(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "scopes",
                                "There is no scope '" + scope + "'; there are: " + known)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ErrorResponseException problem(HttpStatus status, String field, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("field", field);
        return new ErrorResponseException(status, problem, null);
    }
}
