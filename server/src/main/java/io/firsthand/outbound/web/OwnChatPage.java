package io.firsthand.outbound.web;

import io.firsthand.notification.NotificationKind;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.OwnChats;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels that somebody is told in.
 *
 * @param typed of the one that could not be added
 */
public record OwnChatPage(List<Endpoint> chats, List<NotificationKind> kinds, EndpointForm typed, Mistakes mistakes)
        implements Html {

    static final String PLACE = OwnChats.PLACE;

    public String place(Endpoint it) {
        return PLACE + "/" + it.id();
    }

    public boolean mayHaveMore() {
        return chats.size() < OwnChats.MOST;
    }

    public Map<String, String> services() {
        var options = new LinkedHashMap<String, String>();
        options.put(EndpointKind.SLACK.id(), Page.say("outbound.kind.slack"));
        options.put(EndpointKind.TEAMS.id(), Page.say("outbound.kind.teams"));
        return options;
    }
}
