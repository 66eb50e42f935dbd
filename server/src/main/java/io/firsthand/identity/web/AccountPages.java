package io.firsthand.identity.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Account;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Person;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Sessions;
import io.firsthand.identity.SignedIn;
import io.firsthand.identity.Tokens;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
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

@Controller
@RequestMapping("/account")
@SignedIn
class AccountPages {

    private final Account account;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Door door;
    private final Fields fields;

    AccountPages(Account account, Sessions sessions, Tokens tokens, Door door, Fields fields) {
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
        this.door = door;
        this.fields = fields;
    }

    @GetMapping
    View show(Caller caller) {
        return page(caller, AccountPage.Typed.of(personOf(caller)), Mistakes.NONE);
    }

    @PostMapping
    View describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String region,
            Caller caller,
            Locale locale) {
        var wishedZone = zone(zone);
        var mistakes = fields.name(Mistakes.NONE, "name", name, locale);
        if (wishedZone.isEmpty()) {
            mistakes = mistakes.and("zone", fields.say(locale, "identity.mistake.zone"));
        }
        if (!mistakes.isEmpty()) {
            return page(caller, new AccountPage.Typed(name, language, zone, region), mistakes)
                    .status(UNPROCESSABLE_CONTENT);
        }
        account.describe(
                personOf(caller).id(), name, new Preferences(wishedZone.orElseThrow(), locale(language, region)));
        return Redirect.to("/account").saying("identity.account.saved");
    }

    @PostMapping("/passphrase")
    View changePassphrase(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String passphrase,
            Caller caller,
            Locale locale) {
        var typed = AccountPage.Typed.of(personOf(caller));
        return switch (account.changePassphrase(caller, present, passphrase)) {
            case Account.Passphrase.Changed _ -> Redirect.to("/account").saying("identity.account.passphrase.changed");
            case Account.Passphrase.Wrong _ ->
                page(caller, typed, Mistakes.on("present", fields.say(locale, "identity.account.passphrase.wrong")))
                        .status(UNPROCESSABLE_CONTENT);
            case Account.Passphrase.Weak(var weakness) ->
                page(caller, typed, fields.weak("passphrase", weakness, locale)).status(UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/sessions/{id}/end")
    View endSession(@PathVariable UUID id, Caller caller) {
        if (!sessions.end(personOf(caller).id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/account").saying("identity.account.session.ended");
    }

    @PostMapping("/sessions/end")
    View endAllSessions(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(personOf(caller).id());
        return door.letOut(request, response);
    }

    private AccountPage page(Caller caller, AccountPage.Typed typed, Mistakes mistakes) {
        var person = personOf(caller);
        return new AccountPage(
                person,
                typed,
                mistakes,
                sessions.of(person.id()),
                caller.session(),
                tokens.of(person.id()).size());
    }

    /** Pages are for browsers, and there is always a person at one. */
    private static Person personOf(Caller caller) {
        return caller.person().orElseThrow();
    }

    /** Another region than offered is left out. */
    private static Locale locale(String language, String region) {
        return region.matches("[A-Z]{2}") ? Locale.of(language, region) : Locale.of(language);
    }

    private static Optional<ZoneId> zone(String typed) {
        try {
            return Optional.of(ZoneId.of(typed.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
