package io.firsthand.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Answers the command palette: places whose words match, then what the modules find. */
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
        var typed = q.strip();
        var places = pages.entriesFor(viewer).stream()
                .map(entry -> new Finder.Found(words.say(locale, entry.words()), null, entry.href(), entry.icon()))
                .filter(place -> place.title().toLowerCase(locale).contains(typed.toLowerCase(locale)));
        var found = typed.isEmpty()
                ? Stream.<Finder.Found>empty()
                : finders.stream().flatMap(finder -> finder.find(typed, viewer).stream());
        return new PaletteFound(typed, Stream.concat(places, found).toList());
    }
}
