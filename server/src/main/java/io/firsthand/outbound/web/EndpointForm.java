package io.firsthand.outbound.web;

import io.firsthand.outbound.Audience;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.EndpointWish;
import io.firsthand.outbound.EventType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What somebody typed about an endpoint, right or not. */
public record EndpointForm(Map<String, String[]> typed) {

    static final String WEBHOOKS = "/settings/webhooks";
    static final String CHAT = "/settings/chat";

    private static final String[] YES = {"true"};

    /** What most want to hear of. */
    static EndpointForm blank(boolean chats) {
        var usual = chats
                ? List.of(EventType.HANDOFF_BREACHED, EventType.HANDOFF_REJECTED)
                : List.of(EventType.LEAD_MQL, EventType.HANDOFF_OFFERED, EventType.HANDOFF_ACCEPTED);
        return new EndpointForm(Map.of(
                "event",
                usual.stream().map(EventType::id).toArray(String[]::new),
                "news",
                new String[] {"handoff.offered", "handoff.due", "handoff.breached"},
                "detailed",
                YES));
    }

    static EndpointForm of(Endpoint it) {
        var events = it.events().toArray(String[]::new);
        return new EndpointForm(Map.of(
                "name",
                new String[] {it.name()},
                "kind",
                new String[] {it.kind().id()},
                "audience",
                new String[] {it.audience().text()},
                "language",
                new String[] {it.language().getLanguage()},
                "version",
                new String[] {String.valueOf(it.version())},
                it.audience().kind() == Audience.Kind.PERSON ? "news" : "event",
                events,
                "detailed",
                it.detailed() ? YES : new String[0]));
    }

    public String get(String name) {
        var values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    public boolean has(String name, String value) {
        var values = typed.get(name);
        return values != null && List.of(values).contains(value);
    }

    long version() {
        return get("version").matches("\\d{1,18}") ? Long.parseLong(get("version")) : -1;
    }

    /** One person's channel has kinds of notifications, all others have events. */
    EndpointWish wish(boolean chats) {
        return wish(EndpointKind.of(get("kind"))
                .filter(it -> it.isChat() == chats)
                .orElse(chats ? EndpointKind.SLACK : EndpointKind.WEBHOOK));
    }

    EndpointWish wish(EndpointKind kind) {
        var audience = Audience.parse(get("audience")).orElse(Audience.ALL);
        var events = typed.get(audience.kind() == Audience.Kind.PERSON ? "news" : "event");
        return new EndpointWish(
                kind,
                get("name"),
                get("url"),
                events == null
                        ? Set.of()
                        : Set.of(List.of(events).stream().distinct().toArray(String[]::new)),
                !get("detailed").isEmpty(),
                audience,
                get("language").equals("de") ? Locale.GERMAN : Locale.ENGLISH);
    }
}
