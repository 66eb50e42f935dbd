package io.firsthand.web;

import static java.util.Comparator.comparingInt;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template may ask about the request it is rendered for. A template begins with
 * {@code @import static io.firsthand.web.Page.*} and then says {@code ${say("lead.list.title")}}.
 *
 * @param part whether htmx asked, so that a part of the page is enough
 * @param viewer who is signed in, if anybody is
 * @param travel the time of a demo, if this is one
 */
public record Page(
        Locale locale,
        ZoneId zone,
        Theme theme,
        Instant now,
        String path,
        boolean part,
        @Nullable Viewer viewer,
        @Nullable CsrfToken csrf,
        @Nullable Flash flash,
        List<Navigation.Entry> navigation,
        @Nullable Unread bell,
        @Nullable TravelTime travel,
        Words words,
        Assets assets,
        TemplateEngine templates) {

    private static final ScopedValue<Page> CURRENT = ScopedValue.newInstance();

    static void run(Page page, Runnable rendering) {
        ScopedValue.where(CURRENT, page).run(rendering);
    }

    /** The page being rendered; fails outside a template. */
    public static Page current() {
        return CURRENT.get();
    }

    /** The words for a key of {@code messages/*.properties} in the reader's language. */
    public static String say(String key, Object... arguments) {
        return current().words.say(current().locale, key, arguments);
    }

    /** A part of a page that another module made, to stand in a template: {@code ${part(section)}}. */
    public static Content part(Html html) {
        return output -> current().templates.render(Pages.templateOf(html.getClass()), html, output);
    }

    /** The address of a file below {@code resources/assets}, with the version that lets browsers keep it for good. */
    public static String asset(String path) {
        return current().assets.url(path);
    }

    /** 12,345 or 12.345, as the reader writes it. */
    public static String number(long number) {
        return Formats.number(current().locale, number);
    }

    /** 37.2 % of a fraction of 1, with one decimal. */
    public static String percent(double fraction) {
        return Formats.percent(current().locale, fraction);
    }

    /** 37 % of a fraction of 1, for shares of so few that digits behind the point would say too much. */
    public static String wholePercent(double fraction) {
        return Formats.wholePercent(current().locale, fraction);
    }

    /** 50 min or 2 h 20 min. */
    public static String minutes(long minutes) {
        return Formats.minutes(minutes);
    }

    /** 3.7 or 3,7, with one digit behind the point at most. */
    public static String oneDigit(double value) {
        return Formats.decimal(current().locale, value);
    }

    /** The day in the reader's zone: 21 Nov 2026. */
    public static String day(Instant time) {
        return Formats.day(current().locale, current().zone, time);
    }

    /** A day that belongs to no zone, such as a due date: 21 Nov 2026. */
    public static String date(LocalDate day) {
        return Formats.date(current().locale, day);
    }

    /** To the minute and with the zone: 21 Nov 2026, 14:03 CET. */
    public static String exact(Instant time) {
        return Formats.exact(current().locale, current().zone, time);
    }

    /** Relative while that says more: "5 min ago", "yesterday", then the day. Use the part {@code when} in templates. */
    public static String ago(Instant time) {
        return Formats.ago(current(), time);
    }

    /** The beginning and the end of a hash or id, for the part {@code hash}. */
    public static String shortened(String hash) {
        return Formats.shortened(hash);
    }

    public List<Navigation.Entry> entries(Navigation.Place place) {
        return navigation.stream().filter(entry -> entry.place() == place).toList();
    }

    /** A place that g and then this letter lead to. */
    public record Shortcut(char key, String words, String href) {}

    /** The first free letter of the end of each place's path, in the order of the navigation. */
    public List<Shortcut> shortcuts() {
        var taken = new LinkedHashMap<Character, Shortcut>();
        navigation.stream()
                .filter(entry -> entry.place() == Navigation.Place.MAIN
                        || entry.place() == Navigation.Place.LOWER
                        || entry.href().matches("/[a-z]+"))
                .forEach(entry -> (entry.href().substring(entry.href().lastIndexOf('/')) + entry.href())
                        .chars()
                        .filter(letter -> letter >= 'a' && letter <= 'z')
                        .mapToObj(letter -> (char) letter)
                        .filter(letter -> !taken.containsKey(letter))
                        .findFirst()
                        .ifPresent(key -> taken.put(key, new Shortcut(key, entry.words(), entry.href()))));
        return List.copyOf(taken.values());
    }

    public @Nullable String workspace() {
        return viewer == null ? null : viewer.workspace();
    }

    /** How many notifications the viewer has not read; null where there is nobody, or nothing that tells. */
    public @Nullable Long unread() {
        return viewer == null || bell == null ? null : bell.count(viewer);
    }

    /** What htmx sends along with every request, as its attribute {@code hx-headers} wants it. */
    public @Nullable String csrfHeaders() {
        return csrf == null ? null : "{\"%s\":\"%s\"}".formatted(csrf.getHeaderName(), csrf.getToken());
    }

    /** Whether a navigation entry is for where we are: of those above our path, the nearest. */
    public boolean isAt(Navigation.Entry entry) {
        return navigation.stream()
                .filter(it -> it.place() != Navigation.Place.SETTINGS && it.place() != Navigation.Place.ACCOUNT)
                .map(Navigation.Entry::href)
                .filter(this::isBelow)
                .max(comparingInt(String::length))
                .filter(entry.href()::equals)
                .isPresent();
    }

    private boolean isBelow(String href) {
        return path.equals(href) || path.startsWith(href.equals("/") ? href : href + "/");
    }
}
