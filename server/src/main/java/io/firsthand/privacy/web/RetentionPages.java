package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.Retention;
import io.firsthand.privacy.RetentionRule;
import io.firsthand.privacy.RetentionRule.Mode;
import io.firsthand.privacy.RetentionRule.Whom;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How long people are kept. */
@Controller
@RequestMapping("/privacy/retention")
@Requires(Permission.MANAGE_PRIVACY)
class RetentionPages {

    private final Retention retention;
    private final Told told;

    RetentionPages(Retention retention, Told told) {
        this.retention = retention;
        this.told = told;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "withdrawn") String whom, Locale locale) {
        return page(whom(whom), Mistakes.NONE, locale);
    }

    @PostMapping
    View set(
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String mode,
            Actor actor,
            Locale locale) {
        var number = months.matches("\\d{1,3}") ? Integer.parseInt(months) : 0;
        var rule = new RetentionRule(whom(whom), number, Mode.of(mode).orElse(Mode.OFF));
        var mistakes = retention.set(rule, actor);
        return mistakes.isEmpty()
                ? Redirect.to("/privacy/retention?whom=" + rule.whom().id()).saying("privacy.saved")
                : page(rule.whom(), told.mistakes(mistakes, locale), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/erasures")
    View erase(
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") Set<UUID> contact,
            @RequestParam(defaultValue = "") String confirmation,
            Actor actor,
            Locale locale) {
        var rule = rule(whom(whom));
        if (contact.isEmpty() || !confirmation.strip().equals(String.valueOf(contact.size()))) {
            var mistake = new Mistake("confirmation", Reason.NOT_THE_NUMBER, String.valueOf(contact.size()));
            return page(rule.whom(), told.mistakes(List.of(mistake), locale), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var ids = contact.stream().map(ContactId::new).collect(Collectors.toSet());
        var erased = retention.apply(rule.whom(), rule.months(), ids, actor);
        return Redirect.to("/privacy/retention?whom=" + rule.whom().id()).saying("privacy.retention.erased", erased);
    }

    private RetentionPage page(Whom whom, Mistakes mistakes, Locale locale) {
        var rule = rule(whom);
        return new RetentionPage(
                retention.rules(), rule, retention.due(whom, rule.months()), told.modes(locale), mistakes);
    }

    private RetentionRule rule(Whom whom) {
        return retention.rules().stream()
                .filter(it -> it.whom() == whom)
                .findAny()
                .orElseThrow();
    }

    private static Whom whom(String id) {
        return Whom.of(id).orElse(Whom.WITHDRAWN);
    }
}
