package io.firsthand.identity.web;

import io.firsthand.identity.Account;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Preferences;
import io.firsthand.web.LanguageChosen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the language that a signed-in person chose by the switch on any page. */
@Component
class LanguageChoice {

    private final Account account;
    private final HttpServletRequest request;

    LanguageChoice(Account account, HttpServletRequest request) {
        this.account = account;
        this.request = request;
    }

    @EventListener
    void keep(LanguageChosen event) {
        Identification.callerOf(request)
                .flatMap(Caller::person)
                .ifPresent(person -> account.describe(
                        person.id(),
                        person.name(),
                        new Preferences(person.zone(), person.language()).speaking(event.locale())));
    }
}
