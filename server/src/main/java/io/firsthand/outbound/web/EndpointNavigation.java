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
        return viewer.may(Permission.MANAGE_WORKSPACE.scope())
                ? List.of(
                        new Entry("outbound.webhooks", EndpointForm.WEBHOOKS, "send", Place.SETTINGS, 24),
                        new Entry("outbound.chat", EndpointForm.CHAT, "messages", Place.SETTINGS, 26))
                : List.of();
    }
}
