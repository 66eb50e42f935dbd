package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Seen;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.Signing;
import io.firsthand.agreement.State;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a definition is signed: its whole text with its hash, and the pass phrase once more. */
@Controller
@RequestMapping("/definitions/{id}/signature")
@Requires(Permission.SIGN_DEFINITION)
class SignPages {

    private final Signatures signatures;
    private final DefinitionViews views;
    private final DefinitionLookup lookup;
    private final Words words;

    SignPages(Signatures signatures, DefinitionViews views, DefinitionLookup lookup, Words words) {
        this.signatures = signatures;
        this.views = views;
        this.lookup = lookup;
        this.words = words;
    }

    @GetMapping
    View show(@PathVariable UUID id, Caller caller, Locale locale) {
        var it = lookup.forPage(id);
        return it.state() == State.PROPOSED
                ? page(it, caller, locale, Mistakes.NONE)
                : again(id, "agreement.mistake.notNow");
    }

    @PostMapping
    View sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(name = "annex", defaultValue = "") Set<String> annexes,
            @RequestParam(defaultValue = "") String passphrase,
            Caller caller,
            Locale locale,
            HttpServletResponse response) {
        lookup.forPage(id);
        return switch (signatures.sign(id, new Seen(hash, annexes), passphrase, caller.actor())) {
            case Signing.Signed(var _, var missing) ->
                Redirect.to("/definitions/" + id).saying("agreement.signed.waits." + DefinitionPage.id(missing));
            case Signing.InForceNow _ -> Redirect.to("/definitions/" + id).saying("agreement.signed.inForce");
            case Signing.Missing() -> throw DefinitionLookup.missing();
            case Signing.OtherContent(var now) -> mistaken(now, "agreement.mistake.other", caller, locale, 409);
            case Signing.NotNow _ -> again(id, "agreement.mistake.notNow");
            case Signing.Objected _ -> again(id, "agreement.mistake.objected");
            case Signing.NotYours() -> again(id, "agreement.mistake.mayNotSign");
            case Signing.SignedBefore(var before) -> again(id, "agreement.mistake.signedBefore", before.name());
            case Signing.Faulty(var problems) -> again(id, "agreement.mistake.faulty", problems.size());
            case Signing.WrongPassphrase() ->
                page(
                                lookup.forPage(id),
                                caller,
                                locale,
                                Mistakes.on("passphrase", words.say(locale, "agreement.mistake.passphrase")))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Signing.Wait(var duration) -> wait(id, duration, caller, locale, response);
            case Signing.Busy() -> wait(id, Duration.ofSeconds(5), caller, locale, response);
        };
    }

    private View wait(UUID id, Duration duration, Caller caller, Locale locale, HttpServletResponse response) {
        var seconds = duration.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return page(
                        lookup.forPage(id),
                        caller,
                        locale,
                        Mistakes.overall(words.say(locale, "agreement.mistake.wait", seconds)))
                .status(HttpStatus.TOO_MANY_REQUESTS);
    }

    private View mistaken(Definition it, String key, Caller caller, Locale locale, int status) {
        return page(it, caller, locale, Mistakes.overall(words.say(locale, key)))
                .status(HttpStatus.valueOf(status));
    }

    private SignPage page(Definition it, Caller caller, Locale locale, Mistakes mistakes) {
        return new SignPage(
                views.document(it, locale),
                caller.person().orElseThrow(),
                signatures.annexes(it),
                !signatures.of(it.id()).isEmpty(),
                mistakes);
    }

    private static View again(UUID id, String mistake, Object... arguments) {
        return Redirect.to("/definitions/" + id).with(Flash.Kind.FAILED, mistake, arguments);
    }
}
