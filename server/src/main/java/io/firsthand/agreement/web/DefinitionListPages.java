package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.State;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** All definitions: in force, being written or discussed, and those before. */
@Controller
@Requires(Permission.READ_LEADS)
class DefinitionListPages {

    private static final int MOST = 100;

    private final Agreements agreements;
    private final People people;

    DefinitionListPages(Agreements agreements, People people) {
        this.agreements = agreements;
        this.people = people;
    }

    @GetMapping("/definitions")
    View list(Actor actor) {
        var inForce = in(State.IN_FORCE);
        var open = in(State.DRAFT, State.PROPOSED);
        return new DefinitionListPage(
                inForce,
                open,
                in(State.SUPERSEDED, State.DECLINED, State.WITHDRAWN),
                agreements.openObjections(open.stream().map(Definition::id).toList()),
                people.names(),
                actor.may(Permission.WRITE_DEFINITION));
    }

    private List<Definition> in(State... states) {
        return agreements.page(List.of(states), null, MOST);
    }

    /** Where definitions stand in the navigation. */
    @Configuration
    static class InNavigation {

        @Bean
        Navigation definitionsInNavigation() {
            return viewer -> {
                var list = new Entry("editor.list", "/definitions", "scale", Place.MAIN, 21);
                return viewer.may(Permission.WRITE_DEFINITION.scope())
                        ? List.of(list, new Entry("editor.list.new", "/definitions/new", "plus", Place.PALETTE, 22))
                        : List.of(list);
            };
        }
    }
}
