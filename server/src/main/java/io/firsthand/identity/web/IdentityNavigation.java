package io.firsthand.identity.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.Navigation;
import io.firsthand.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class IdentityNavigation implements Navigation {

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var people = new Entry("identity.people.title", "/people", "users", Place.LOWER, 80);
        var tokens = new Entry("identity.tokens.systems", "/tokens", "key", Place.SETTINGS, 30);
        var settings = new Entry("identity.settings.title", "/settings", "settings", Place.LOWER, 85);
        var account = new Entry("identity.account.title", "/account", "user", Place.LOWER, 90);
        var workspace = new Entry("identity.workspace.title", "/settings/workspace", "building", Place.SETTINGS, 10);
        return Stream.of(people, workspace, tokens, settings, account)
                .filter(it -> !it.equals(tokens) || viewer.may(Permission.MANAGE_PEOPLE.name()))
                .filter(it -> !(it.equals(settings) || it.equals(workspace))
                        || viewer.may(Permission.MANAGE_WORKSPACE.name()))
                .toList();
    }
}
