package io.firsthand.mail.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.mail.Delivery;
import io.firsthand.mail.MailServer;
import io.firsthand.mail.MailServers;
import io.firsthand.mail.Mails;
import io.firsthand.mail.Trial;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/settings/mail")
@Requires(Permission.MANAGE_WORKSPACE)
class MailPages {

    private final MailServers servers;
    private final Mails mails;
    private final Trial trial;
    private final Site site;
    private final Words words;

    MailPages(MailServers servers, Mails mails, Trial trial, Site site, Words words) {
        this.servers = servers;
        this.mails = mails;
        this.trial = trial;
        this.site = site;
        this.words = words;
    }

    @GetMapping
    View show(Caller caller) {
        return page(caller, Optional.empty(), Mistakes.NONE, Optional.empty());
    }

    @PostMapping
    View set(@ModelAttribute ServerForm typed, Caller caller, Locale locale) {
        var mistakes = typed.mistakes(words, locale);
        if (!mistakes.isEmpty()) {
            return page(caller, Optional.of(typed), mistakes, Optional.empty()).status(UNPROCESSABLE_CONTENT);
        }
        // A password goes to the host it was typed for, and to no other.
        var kept = servers.own()
                .filter(it -> it.host().equals(typed.host()))
                .map(MailServer::password)
                .orElse("");
        if (!typed.user().isEmpty() && typed.password().isEmpty() && kept.isEmpty()) {
            var missing = Mistakes.on("password", words.say(locale, "mail.mistake.password"));
            return page(caller, Optional.of(typed), missing, Optional.empty()).status(UNPROCESSABLE_CONTENT);
        }
        servers.set(typed.server(kept));
        return Redirect.to("/settings/mail").saying("mail.saved");
    }

    @PostMapping("/trial")
    View tryOut(Caller caller) {
        return page(
                caller,
                Optional.empty(),
                Mistakes.NONE,
                trial.send(caller.person().orElseThrow()));
    }

    @PostMapping("/removal")
    View remove() {
        servers.clear();
        return Redirect.to("/settings/mail").saying("mail.removed");
    }

    private MailPage page(Caller caller, Optional<ServerForm> typed, Mistakes mistakes, Optional<Delivery> tried) {
        var own = servers.own();
        return new MailPage(
                own.isPresent(),
                own.filter(it -> !it.password().isEmpty()).isPresent(),
                servers.isLocked(),
                servers.ofOperator(),
                typed.or(() -> own.map(ServerForm::of)).orElse(ServerForm.BLANK),
                mistakes,
                mails.counts(),
                site.isKnown() ? Optional.empty() : Optional.of(site.base()),
                caller.person().orElseThrow().email().value(),
                tried);
    }
}
