package io.firsthand.buying.web;

import io.firsthand.buying.Reasons;
import io.firsthand.buying.SecondLook;
import io.firsthand.buying.SecondLooks;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadRecords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All second looks, and what came of them. */
@Controller
class SecondLooksPages {

    private static final int ROWS = 50;

    private final SecondLooks looks;
    private final LeadRecords leads;
    private final People people;
    private final Reasons reasons;
    private final SecondLookFile file;

    SecondLooksPages(SecondLooks looks, LeadRecords leads, People people, Reasons reasons, SecondLookFile file) {
        this.looks = looks;
        this.leads = leads;
        this.people = people;
        this.reasons = reasons;
        this.file = file;
    }

    @GetMapping("/second-looks.csv")
    @Requires(Permission.READ_LEADS)
    void file(Locale locale, HttpServletResponse response) {
        file.write(locale, response);
    }

    @GetMapping("/second-looks")
    @Requires(Permission.READ_LEADS)
    View list(@RequestParam Optional<UUID> after, Locale locale) {
        var found = looks.chosen(after, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var names = leads.names(shown.stream().map(SecondLook::lead).toList());
        var people = this.people.names();
        return new SecondLooksPage(
                looks.counts(),
                shown.stream()
                        .map(it -> new SecondLooksPage.Row(
                                it,
                                names.getOrDefault(it.lead(), ""),
                                it.chosenBy() == null ? "" : people.getOrDefault(it.chosenBy(), ""),
                                reasons.say(it.evidence(), locale)))
                        .toList(),
                found.size() > ROWS ? "/second-looks?after=" + shown.getLast().id() : null);
    }
}
