package io.firsthand.outbound.web;

import io.firsthand.outbound.Endpoint;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;

/**
 * All webhooks, or all channels of chats.
 *
 * @param whose names of the audiences
 */
public record EndpointListPage(boolean chats, List<Endpoint> endpoints, Map<String, String> whose) implements Html {

    public String place() {
        return chats ? EndpointForm.CHAT : EndpointForm.WEBHOOKS;
    }

    /** Key of words for this sort of endpoints. */
    public String words(String rest) {
        return (chats ? "outbound.chat" : "outbound.webhooks") + rest;
    }

    public String whose(Endpoint it) {
        return whose.getOrDefault(it.audience().text(), "–");
    }
}
