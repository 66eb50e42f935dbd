package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Duplicates;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactNews;
import io.firsthand.lead.Profiles;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whom we may know already. Asked by POST, so that no name stands in an address that proxies write down. */
@Controller
class PossiblePages {

    private static final int LONGEST = 300;
    private static final int MOST_PAIRS = 20_000;

    private final Duplicates duplicates;
    private final Profiles profiles;
    private final ContactNews news;
    private final PairCards cards;

    PossiblePages(Duplicates duplicates, Profiles profiles, ContactNews news, PairCards cards) {
        this.duplicates = duplicates;
        this.profiles = profiles;
        this.news = news;
        this.cards = cards;
    }

    /** Of one import; nothing for one that nobody knows. */
    @GetMapping("/duplicates/count")
    @Requires(Permission.READ_LEADS)
    View count(@RequestParam Optional<UUID> batch) {
        var pairs = batch.map(it -> duplicates.ofBatch(it, MOST_PAIRS)).orElse(0L);
        return new BatchPart(batch.map(UUID::toString).orElse(""), pairs, batch.isEmpty() ? 0 : news.waiting(1));
    }

    @PostMapping("/duplicates/possible")
    @Requires(Permission.READ_LEADS)
    View possible(
            @RequestParam(name = "contact.name", defaultValue = "") String name,
            @RequestParam(name = "contact.email", defaultValue = "") String email,
            @RequestParam(name = "contact.phone", defaultValue = "") String phone,
            @RequestParam(name = "company.name", defaultValue = "") String company,
            @RequestParam(name = "company.domain", defaultValue = "") String domain,
            Locale locale) {
        var typed = profiles.of(
                ContactDetails.of(said(name), said(email), said(phone), null),
                Optional.ofNullable(said(company)),
                Optional.ofNullable(said(domain)));
        return new PossiblePart(duplicates.like(typed).stream()
                .limit(3)
                .map(it -> new PossiblePart.Known(
                        it,
                        it.reasons().stream()
                                .filter(reason -> reason.bits() > 0)
                                .map(reason -> cards.why(reason, locale))
                                .toList()))
                .toList());
    }

    private static @Nullable String said(String typed) {
        return typed.isBlank() || typed.length() > LONGEST ? null : typed.strip();
    }
}
