package io.firsthand.web;

import java.util.List;

/**
 * Something the palette does at once, by pressing a button that is on every page anyway.
 *
 * @param presses finds the button in the page
 */
public record Deed(String words, String icon, String presses) {

    static final List<Deed> ALL = List.of(
            new Deed("web.do.light", "sun", "#menu [name=theme][value=light]"),
            new Deed("web.do.dark", "moon", "#menu [name=theme][value=dark]"),
            new Deed("web.do.system", "sun-moon", "#menu [name=theme][value=system]"),
            new Deed("web.do.english", "language", "#menu [name=language][value=en]"),
            new Deed("web.do.german", "language", "#menu [name=language][value=de]"),
            new Deed("web.do.keys", "keyboard", "#menu [data-opens=keys]"),
            new Deed("web.do.signOut", "logout", "#menu [data-signs-out] button"));
}
