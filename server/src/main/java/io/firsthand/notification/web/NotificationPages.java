package io.firsthand.notification.web;

import io.firsthand.identity.Caller;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.SignedIn;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Wishes;
import io.firsthand.web.Redirect;
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
@RequestMapping("/notifications")
@SignedIn
class NotificationPages {

    private static final int SHOWN = 50;

    private final Notifications notifications;
    private final Wishes wishes;

    NotificationPages(Notifications notifications, Wishes wishes) {
        this.notifications = notifications;
        this.wishes = wishes;
    }

    @GetMapping
    View list(
            @RequestParam(defaultValue = "false") boolean unread, @RequestParam Optional<UUID> before, Caller caller) {
        var person = personOf(caller);
        var found = notifications.list(person, unread, before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var next = found.size() > SHOWN
                ? "/notifications?unread=%s&before=%s"
                        .formatted(unread, shown.getLast().id())
                : null;
        return new NotificationPage(unread, shown, notifications.unread(person), next, wishes);
    }

    /** Leads where the notification points, and marks it as read on the way. */
    @GetMapping("/{id}")
    View open(@PathVariable UUID id, Caller caller) {
        return notifications
                .read(personOf(caller), id)
                .map(it -> Redirect.to(it.news().href()))
                .orElseThrow(NotificationPages::unknown);
    }

    @PostMapping("/{id}/read")
    View read(@PathVariable UUID id, Caller caller) {
        return notifications
                .read(personOf(caller), id)
                .map(_ -> Redirect.to("/notifications"))
                .orElseThrow(NotificationPages::unknown);
    }

    @PostMapping("/{id}/unread")
    View keep(@PathVariable UUID id, Caller caller) {
        if (!notifications.unread(personOf(caller), id)) {
            throw unknown();
        }
        return Redirect.to("/notifications");
    }

    @PostMapping("/read")
    View readAll(Caller caller) {
        return Redirect.to("/notifications")
                .saying("notification.readAll.done", notifications.readAll(personOf(caller)));
    }

    static PersonId personOf(Caller caller) {
        return caller.person().orElseThrow().id();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
