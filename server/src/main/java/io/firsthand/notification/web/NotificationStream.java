package io.firsthand.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Caller;
import io.firsthand.identity.Person;
import io.firsthand.identity.Sessions;
import io.firsthand.identity.SignedIn;
import io.firsthand.notification.Notification;
import io.firsthand.notification.Notifications;
import io.firsthand.notification.Pulse;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events for one open page: how many notifications are unread and what is new. The request stays open on a
 * virtual thread of its own and holds no connection to the database while it waits.
 */
@Controller
class NotificationStream {

    /** Half of what the strictest proxies allow a silent connection; also how late news of another node may be. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** After this the browser comes back by itself, with the id of the last event. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An event's data. */
    record Told(long unread, List<Item> fresh) {}

    record Item(String said, String href) {}

    private final Notifications notifications;
    private final Sessions sessions;
    private final Words words;

    NotificationStream(Notifications notifications, Sessions sessions, Words words) {
        this.notifications = notifications;
        this.sessions = sessions;
        this.words = words;
    }

    /** @param after as {@code Last-Event-ID}, for a page that comes back by itself */
    @GetMapping("/notifications/stream")
    @SignedIn
    void stream(
            @RequestHeader("Last-Event-ID") Optional<UUID> lastEventId,
            @RequestParam Optional<UUID> after,
            Caller caller,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        var person = caller.person().orElseThrow();
        var end = System.nanoTime() + LONGEST.toNanos();
        var last = lastEventId.or(() -> after);
        @Nullable Pulse told = null;
        try (var watch = notifications.watch(person.id())) {
            while (!watch.isEnded() && System.nanoTime() < end && isSignedIn(caller)) {
                var now = notifications.pulse(person.id(), last);
                if (!send(response, changed(told, now) ? event(now, person) : ": still here\n\n")) {
                    return;
                }
                told = now;
                last = Optional.of(now.newest());
                watch.await(BEAT);
            }
        }
    }

    private boolean isSignedIn(Caller caller) {
        return caller.session().filter(sessions::isAlive).isPresent();
    }

    private static boolean changed(@Nullable Pulse told, Pulse now) {
        return told == null || told.unread() != now.unread() || !told.newest().equals(now.newest());
    }

    private String event(Pulse pulse, Person person) {
        var fresh = pulse.fresh().stream().map(it -> item(it, person)).toList();
        return "id: %s\ndata: %s\n\n"
                .formatted(pulse.newest(), JSON.writeValueAsString(new Told(pulse.unread(), fresh)));
    }

    private Item item(Notification notification, Person person) {
        var said = words.say(
                person.language(),
                notification.news().words(),
                notification.news().arguments().toArray());
        return new Item(said, "/notifications/" + notification.id());
    }

    /** Returns false when nobody listens any more, which is how most streams end. */
    private static boolean send(HttpServletResponse response, String text) {
        try {
            response.getOutputStream().write(text.getBytes(UTF_8));
            response.flushBuffer();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
