package io.firsthand.identity.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Token;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tokens of one person or of systems.
 *
 * @param grantable what the reader may put into a token
 * @param created the text of a token just made, which is shown this one time
 */
public record TokensPage(
        boolean system,
        List<Token> tokens,
        List<Permission> grantable,
        Typed typed,
        Mistakes mistakes,
        Optional<String> created,
        Instant now)
        implements Html {

    /** What was typed, whether it is right or not. */
    public record Typed(String name, List<String> scopes, String days) {

        static final Typed BLANK = new Typed("", List.of(), "90");
    }

    public String action() {
        return system ? "/tokens" : "/account/tokens";
    }

    /** Ends of keys of {@code messages/identity.properties}. */
    public String kind() {
        return system ? "systems" : "mine";
    }

    public String scopesOf(Token token) {
        return token.scopes().stream().sorted().map(Permission::scope).collect(Collectors.joining(", "));
    }

    public boolean isExpired(Token token) {
        return token.expiresAt().filter(it -> !it.isAfter(now)).isPresent();
    }

    public Map<String, String> expiries() {
        var expiries = new LinkedHashMap<String, String>();
        for (var days : List.of("30", "90", "365")) {
            expiries.put(days, io.firsthand.web.Page.say("identity.tokens.days", Integer.parseInt(days)));
        }
        return expiries;
    }
}
