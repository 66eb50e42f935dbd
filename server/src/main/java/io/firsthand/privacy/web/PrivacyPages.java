package io.firsthand.privacy.web;

import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.privacy.Erasures;
import io.firsthand.privacy.Persons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The way in: find a person, see what was erased. */
@Controller
@Requires(Permission.MANAGE_PRIVACY)
class PrivacyPages {

    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final Persons persons;
    private final Erasures erasures;
    private final People people;

    PrivacyPages(Persons persons, Erasures erasures, People people) {
        this.persons = persons;
        this.erasures = erasures;
        this.people = people;
    }

    @GetMapping("/privacy")
    View find(@RequestParam(defaultValue = "") String q, @RequestParam Optional<UUID> before) {
        var typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        var listed = erasures.list(before, SHOWN);
        return new PrivacyPage(
                typed,
                persons.find(typed),
                listed,
                listed.size() < SHOWN
                        ? null
                        : "/privacy?before=" + listed.getLast().id(),
                people.names());
    }
}
