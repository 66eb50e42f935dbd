package io.firsthand.handoff.web;

import io.firsthand.handoff.Inbox;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the inbox and the disputes stand in the navigation; the inbox with how many wait. */
@Component
class HandoffNavigation implements Navigation {

    private final Inbox inbox;

    HandoffNavigation(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var id = viewer.id();
        return viewer.may(Permission.READ_LEADS.scope())
                ? List.of(
                        new Entry(
                                "handoff.inbox",
                                "/inbox",
                                "inbox",
                                Place.MAIN,
                                5,
                                id == null ? 0 : inbox.waiting(new PersonId(id))),
                        new Entry("handoff.disputes", "/disputes", "message-circle-question", Place.MAIN, 47))
                : List.of();
    }
}
