package io.firsthand.notification.web;

import io.firsthand.identity.Caller;
import io.firsthand.identity.SignedIn;
import io.firsthand.mail.MailServers;
import io.firsthand.notification.NotificationKind;
import io.firsthand.notification.Way;
import io.firsthand.notification.Wishes;
import io.firsthand.web.Redirect;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final MailServers servers;

    WishesPages(Wishes wishes, MailServers servers) {
        this.wishes = wishes;
        this.servers = servers;
    }

    @GetMapping
    View show(Caller caller) {
        var person = caller.person().orElseThrow();
        return new WishesPage(
                wishes.of(person.id()), servers.isSet(), person.email().value());
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
