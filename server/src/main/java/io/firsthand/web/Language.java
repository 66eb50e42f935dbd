package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: what the person set, else the cookie of the language switch, else what the browser asks for. */
class Language implements LocaleResolver {

    static final String COOKIE = "language";
    static final List<String> SPOKEN = List.of("en", "de");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var viewer = Viewer.of(request);
        var chosen = viewer == null ? null : viewer.locale();
        if (chosen != null) {
            return withFormats(chosen);
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null && SPOKEN.contains(cookie.getValue())) {
            return withFormats(Locale.of(cookie.getValue()));
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .map(Language::withFormats)
                .orElse(Locale.UK);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by a cookie or by the person's setting");
    }

    /** English without a country is written with days before months and 24 hours, which nobody can misread. */
    private static Locale withFormats(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
