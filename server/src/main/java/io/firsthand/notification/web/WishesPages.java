package io.firsthand.notification.web;

import io.firsthand.identity.Caller;
import io.firsthand.identity.SignedIn;
import io.firsthand.mail.MailServers;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Quiet;
import io.firsthand.notification.QuietHours;
import io.firsthand.notification.Way;
import io.firsthand.notification.Wishes;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/account/notifications")
@SignedIn
class WishesPages {

    private final Wishes wishes;
    private final QuietHours quiet;
    private final MailServers servers;
    private final Words words;

    WishesPages(Wishes wishes, QuietHours quiet, MailServers servers, Words words) {
        this.wishes = wishes;
        this.quiet = quiet;
        this.servers = servers;
        this.words = words;
    }

    @GetMapping
    View show(Caller caller) {
        return page(caller, Mistakes.NONE);
    }

    private WishesPage page(Caller caller, Mistakes mistakes) {
        var person = caller.person().orElseThrow();
        return new WishesPage(
                wishes.of(person.id()),
                quiet.of(person.id()),
                person.zone(),
                servers.isSet(),
                person.email().value(),
                mistakes);
    }

    /** Both times are left empty for no hours. */
    @PostMapping("/quiet")
    View quiet(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean weekends,
            Caller caller,
            Locale locale) {
        var begin = time(from);
        var end = time(to);
        if (begin.isEmpty() != end.isEmpty() || (begin.isEmpty() && !(from + to).isBlank())) {
            var mistakes =
                    Mistakes.on(begin.isEmpty() ? "from" : "to", words.say(locale, "notification.quiet.mistake"));
            return page(caller, mistakes).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var midnight = LocalTime.MIDNIGHT;
        quiet.set(
                NotificationPages.personOf(caller), new Quiet(begin.orElse(midnight), end.orElse(midnight), weekends));
        return Redirect.to("/account/notifications").saying("notification.quiet.saved");
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** What was not sent, or is none of the ways there are, stays as it is. */
    @PostMapping
    View set(@RequestParam Map<String, String> typed, Caller caller) {
        var chosen = new LinkedHashMap<NotificationKind, Way>();
        wishes.kinds()
                .forEach(kind -> Way.byId(typed.getOrDefault(kind.id(), "")).ifPresent(way -> chosen.put(kind, way)));
        wishes.set(NotificationPages.personOf(caller), chosen);
        return Redirect.to("/account/notifications").saying("notification.wishes.saved");
    }
}
