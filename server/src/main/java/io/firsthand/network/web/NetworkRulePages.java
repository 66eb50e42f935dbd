package io.firsthand.network.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.network.Introductions;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How often a colleague may be asked for introductions. */
@Controller
@RequestMapping("/settings/network")
@Requires(Permission.MANAGE_WORKSPACE)
class NetworkRulePages {

    private final Introductions introductions;
    private final Words words;

    NetworkRulePages(Introductions introductions, Words words) {
        this.introductions = introductions;
        this.words = words;
    }

    @GetMapping
    View show() {
        return new NetworkRulePage(String.valueOf(introductions.allowed()), Mistakes.NONE);
    }

    @PostMapping
    View allow(@RequestParam(defaultValue = "") String aWeek, Locale locale) {
        var number = aWeek.strip().matches("\\d{1,3}") ? Integer.parseInt(aWeek.strip()) : 0;
        return introductions.allow(number).isPresent()
                ? new NetworkRulePage(
                                aWeek,
                                Mistakes.on(
                                        "aWeek", words.say(locale, "network.rule.range", Introductions.MOST_ALLOWED)))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                : Redirect.to("/settings/network").saying("network.rule.saved");
    }
}
