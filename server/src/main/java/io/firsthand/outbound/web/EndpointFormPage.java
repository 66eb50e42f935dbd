package io.firsthand.outbound.web;

import io.firsthand.notification.NotificationKind;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.EventType;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an endpoint is set up; without one, a new one.
 *
 * @param audiences names of those there are, by their text
 */
public record EndpointFormPage(
        boolean chats,
        @Nullable Endpoint endpoint,
        EndpointForm typed,
        Map<String, String> audiences,
        List<NotificationKind> news,
        Mistakes mistakes)
        implements Html {

    public String action() {
        return endpoint == null ? back() : back() + "/settings";
    }

    public String back() {
        return endpoint == null ? (chats ? EndpointForm.CHAT : EndpointForm.WEBHOOKS) : endpoint.path();
    }

    public String title() {
        return endpoint == null ? Page.say(chats ? "outbound.chat.new" : "outbound.webhooks.new") : endpoint.name();
    }

    public List<EventType> events() {
        return EventType.choice();
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of(EndpointKind.SLACK, EndpointKind.TEAMS)) {
            kinds.put(kind.id(), Page.say("outbound.kind." + kind.id()));
        }
        return kinds;
    }

    public Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        languages.put("en", Page.say("outbound.language.en"));
        languages.put("de", Page.say("outbound.language.de"));
        return languages;
    }

    public String urlHint() {
        var rest = endpoint != null ? ".keep" : chats ? ".chat" : ".webhook";
        return Page.say("outbound.url" + rest, endpoint == null ? "" : endpoint.host());
    }
}
