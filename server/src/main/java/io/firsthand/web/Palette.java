package io.firsthand.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Answers the command palette: what the modules find, then places and things to do whose words match. */
@Controller
class Palette {

    private final Pages pages;
    private final Words words;
    private final List<Finder> finders;

    Palette(Pages pages, Words words, List<Finder> finders) {
        this.pages = pages;
        this.words = words;
        this.finders = finders;
    }

    @GetMapping("/palette")
    View find(
            @RequestParam(defaultValue = "") String q,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Locale locale) {
        var typed = q.strip().toLowerCase(locale);
        var entries = pages.entriesFor(viewer).stream()
                .filter(entry -> isCalled(entry.words(), typed, locale))
                .toList();
        var groups = new LinkedHashMap<String, List<Finder.Found>>();
        if (!typed.isEmpty()) {
            finders.forEach(finder -> groups.computeIfAbsent(finder.group(), _ -> new ArrayList<>())
                    .addAll(finder.find(q.strip(), viewer)));
        }
        groups.put("web.find.actions", found(entries, place -> place == Navigation.Place.PALETTE, locale));
        groups.put("web.find.places", found(entries, place -> place != Navigation.Place.PALETTE, locale));
        var deeds = Deed.ALL.stream()
                .filter(deed -> isCalled(deed.words(), typed, locale))
                .toList();
        return new PaletteFound(
                q.strip(),
                groups.entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .map(it -> new PaletteFound.Group(it.getKey(), it.getValue()))
                        .toList(),
                deeds);
    }

    private boolean isCalled(String key, String typed, Locale locale) {
        return words.say(locale, key).toLowerCase(locale).contains(typed);
    }

    private List<Finder.Found> found(List<Navigation.Entry> entries, Predicate<Navigation.Place> place, Locale locale) {
        return entries.stream()
                .filter(entry -> place.test(entry.place()))
                .sorted(comparing(Navigation.Entry::place))
                .map(entry -> new Finder.Found(words.say(locale, entry.words()), null, entry.href(), entry.icon()))
                .toList();
    }
}
