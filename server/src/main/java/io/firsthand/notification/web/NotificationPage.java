package io.firsthand.notification.web;

import io.firsthand.notification.Notification;
import io.firsthand.notification.Wishes;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person was told, the newest first. */
public record NotificationPage(
        boolean unreadOnly,
        List<Notification> notifications,
        long unread,
        @Nullable String next,
        Wishes wishes) implements Html {

    public List<Tab> tabs() {
        return List.of(
                new Tab(Page.say("notification.all"), "/notifications", !unreadOnly, null),
                new Tab(Page.say("notification.unread"), "/notifications?unread=true", unreadOnly, unread));
    }

    public String icon(Notification notification) {
        return wishes.kind(notification.news().kind()).map(it -> it.icon()).orElse("bell");
    }

    public String said(Notification notification) {
        return Page.say(
                notification.news().words(), notification.news().arguments().toArray());
    }
}
