package io.firsthand.mail.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MailNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.may(Permission.MANAGE_WORKSPACE.name())
                ? List.of(new Entry("mail.title", "/settings/mail", "mail", Place.SETTINGS, 20))
                : List.of();
    }
}
