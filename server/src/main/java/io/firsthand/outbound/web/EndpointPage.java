package io.firsthand.outbound.web;

import io.firsthand.outbound.Delivery;
import io.firsthand.outbound.Endpoint;
import io.firsthand.web.Html;
import io.firsthand.web.Page;
import io.firsthand.web.Tab;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with what was sent to it.
 *
 * @param url where it sends to, of a webhook; a chat's is shown to nobody
 * @param whose name of its audience
 * @param overlap until when the secret before the newest is used, too
 * @param secret one just made, which is shown this one time
 * @param hasFailed whether something failed that can be sent again
 * @param state of the deliveries shown; null for all
 */
public record EndpointPage(
        Endpoint endpoint,
        Optional<String> url,
        String whose,
        Optional<Instant> overlap,
        @Nullable String secret,
        Map<Delivery.State, Long> counts,
        boolean hasFailed,
        Delivery.@Nullable State state,
        List<Delivery> deliveries,
        @Nullable String first,
        @Nullable String next)
        implements Html {

    public String path() {
        return endpoint.path();
    }

    public List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab(Page.say("outbound.deliveries.all"), path(), state == null, all));
        for (var it : Delivery.State.values()) {
            tabs.add(new Tab(
                    Page.say("outbound.delivery." + it.id()),
                    path() + "?state=" + it.id(),
                    it == state,
                    counts.getOrDefault(it, 0L)));
        }
        return tabs;
    }

    public String tone(Delivery it) {
        return switch (it.state()) {
            case DELIVERED -> "state state-good";
            case FAILED -> "state state-bad";
            case WAITING -> it.attempts() == 0 ? "state" : "state state-warn";
        };
    }

    /** What became of the last attempt, in words. */
    public String outcome(Delivery it) {
        var trouble = it.trouble();
        if (trouble == null) {
            return it.status() == null ? "" : String.valueOf(it.status());
        }
        return it.status() == null
                ? Page.say(trouble.words())
                : Page.say("outbound.status", String.valueOf(it.status()));
    }

    /** What the other side may show that it was sent. */
    public String headers(Delivery it) {
        return endpoint.kind().isChat()
                ? "POST"
                : "POST\nwebhook-id: %s\nwebhook-timestamp: …\nwebhook-signature: v1,…".formatted(it.message());
    }
}
