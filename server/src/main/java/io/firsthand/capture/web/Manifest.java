package io.firsthand.capture.web;

import io.firsthand.web.Assets;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a phone asks for before it puts the page among its apps. */
final class Manifest {

    private static final String PAPER = "#f3f1ea";

    private Manifest() {}

    static Map<String, Object> of(Assets assets, Words words, Locale locale) {
        return Map.ofEntries(
                Map.entry("id", Shell.PAGE),
                Map.entry("name", words.say(locale, "phone.name")),
                Map.entry("short_name", words.say(locale, "phone.name")),
                Map.entry("description", words.say(locale, "phone.description")),
                Map.entry("lang", locale.getLanguage()),
                Map.entry("start_url", Shell.PAGE),
                Map.entry("scope", Shell.PAGE),
                Map.entry("display", "standalone"),
                Map.entry("orientation", "portrait"),
                Map.entry("background_color", PAPER),
                Map.entry("theme_color", PAPER),
                Map.entry(
                        "icons",
                        List.of(
                                icon(assets, "icon-192.png", "192x192", "any"),
                                icon(assets, "icon-512.png", "512x512", "any"),
                                icon(assets, "icon-512.png", "512x512", "maskable"))),
                Map.entry(
                        "shortcuts",
                        List.of(
                                shortcut(words.say(locale, "phone.dock.card"), "camera/card"),
                                shortcut(words.say(locale, "phone.dock.badge"), "camera/badge"),
                                shortcut(words.say(locale, "phone.dock.type"), "new/typed"))));
    }

    private static Map<String, String> icon(Assets assets, String file, String sizes, String purpose) {
        return Map.of("src", assets.url("capture/" + file), "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    private static Map<String, String> shortcut(String name, String view) {
        return Map.of("name", name, "url", Shell.PAGE + "#" + view);
    }
}
