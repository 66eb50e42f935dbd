package io.firsthand.form.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.form.Confirmations;
import io.firsthand.form.Confirmations.Asked;
import io.firsthand.form.WebOrigin;
import io.firsthand.identity.OpenToAll;
import io.firsthand.web.Framing;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Where the mail's link leads: a page with a button, for programs that look at mails follow links, too. */
@Controller
@OpenToAll
@RequestMapping("/f/{id}/confirmation/{secret}")
class HostedConfirmations {

    private final Confirmations confirmations;

    HostedConfirmations(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @GetMapping
    View ask(@PathVariable String id, @PathVariable String secret, HttpServletResponse response) {
        var asked = in(id, it -> confirmations.look(it, secret));
        WebOrigin.ofPage(asked.form().design().redirect()).ifPresent(it -> Framing.allowGoingOnTo(it, response));
        return asked.known() ? new ConfirmationPage(asked.form(), secret) : gone(asked);
    }

    @PostMapping
    View confirm(@PathVariable String id, @PathVariable String secret, Locale locale) {
        var asked = in(id, it -> confirmations.confirm(it, secret));
        if (!asked.known()) {
            return gone(asked);
        }
        var design = asked.form().design();
        var language = locale.getLanguage().equals("de") ? "de" : "en";
        return design.redirect().isEmpty()
                ? new HostedTextPage(
                        asked.form(), "form.hosted.confirmed", design.thanks().in(language), "", false)
                : Redirect.to(design.redirect());
    }

    private static View gone(Asked asked) {
        return new HostedTextPage(asked.form(), "form.hosted.gone", "", "", false).status(HttpStatus.GONE);
    }

    private static Asked in(String id, Function<PublicId, Optional<Asked>> work) {
        return PublicId.parse(id)
                .flatMap(it -> CurrentWorkspace.in(it.workspace(), () -> work.apply(it)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
