package io.firsthand.outbound.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EndpointNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var own = new Entry("outbound.own", OwnChatPage.PLACE, "messages", Place.ACCOUNT, 94);
        return viewer.may(Permission.MANAGE_WORKSPACE.scope())
                ? List.of(
                        own,
                        new Entry("outbound.webhooks", EndpointForm.WEBHOOKS, "send", Place.SETTINGS, 24),
                        new Entry("outbound.chat", EndpointForm.CHAT, "messages", Place.SETTINGS, 26))
                : viewer.id() == null ? List.of() : List.of(own);
    }
}
