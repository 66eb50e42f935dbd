package io.firsthand.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The switches for theme and language, kept in cookies so that the first byte of a page is already right. */
@Controller
class Appearance {

    private static final Duration KEPT = Duration.ofDays(400);

    private final ApplicationEventPublisher events;

    Appearance(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostMapping("/appearance")
    View change(
            @RequestParam Optional<String> theme,
            @RequestParam Optional<String> language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        theme.map(Theme::named).ifPresent(chosen -> keep(Theme.COOKIE, chosen.id(), response));
        language.filter(Language.SPOKEN::contains).ifPresent(chosen -> {
            keep(Language.COOKIE, chosen, response);
            events.publishEvent(new LanguageChosen(Locale.of(chosen)));
        });
        return Redirect.to(Redirect.isOwn(back) ? back : "/");
    }

    private static void keep(String name, String value, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
