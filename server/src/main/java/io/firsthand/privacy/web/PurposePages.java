package io.firsthand.privacy.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Purposes;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the workspace uses people's data for. */
@Controller
@RequestMapping("/privacy/purposes")
@Requires(Permission.MANAGE_PRIVACY)
class PurposePages {

    private final Purposes purposes;
    private final Told told;

    PurposePages(Purposes purposes, Told told) {
        this.purposes = purposes;
        this.told = told;
    }

    @GetMapping
    View show(Locale locale) {
        return page(Map.of(), Mistakes.NONE, locale);
    }

    @PostMapping
    View put(@RequestParam Map<String, String> typed, Locale locale) {
        var mistakes = purposes.put(
                typed.getOrDefault("id", "").strip(),
                typed.get("name"),
                Basis.of(typed.getOrDefault("basis", "")).orElse(Basis.CONSENT),
                Boolean.parseBoolean(typed.get("retired")));
        return mistakes.isEmpty()
                ? Redirect.to("/privacy/purposes").saying("privacy.saved")
                : page(typed, told.mistakes(mistakes, locale), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PurposesPage page(Map<String, String> typed, Mistakes mistakes, Locale locale) {
        var all = purposes.all();
        return new PurposesPage(all, told.purposes(all, locale), told.bases(locale), typed, mistakes);
    }
}
