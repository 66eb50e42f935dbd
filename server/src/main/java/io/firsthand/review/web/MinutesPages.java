package io.firsthand.review.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.review.MinutesSignatures;
import io.firsthand.review.MinutesSigning;
import io.firsthand.review.web.ReviewViews.Wrong;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Minutes on paper, where they are signed, and the file for calendars. */
@Controller
@RequestMapping("/reviews/{id}")
class MinutesPages {

    private final MinutesSignatures signatures;
    private final ReviewViews views;
    private final Site site;
    private final Words words;
    private final Clock clock;

    MinutesPages(MinutesSignatures signatures, ReviewViews views, Site site, Words words, Clock clock) {
        this.signatures = signatures;
        this.views = views;
        this.site = site;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/print")
    @Requires(Permission.READ_LEADS)
    View print(@PathVariable UUID id, Actor actor) {
        return new MinutesPage(views.page(id, actor, Wrong.NOTHING), null, Mistakes.NONE);
    }

    @GetMapping("/signature")
    @Requires(Permission.SIGN_DEFINITION)
    View show(@PathVariable UUID id, Caller caller) {
        return page(id, caller, Mistakes.NONE);
    }

    @PostMapping("/signature")
    @Requires(Permission.SIGN_DEFINITION)
    View sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "") String passphrase,
            Caller caller,
            Locale locale,
            HttpServletResponse response) {
        return switch (signatures.sign(id, hash, passphrase, caller.actor())) {
            case MinutesSigning.Signed(var missing) ->
                Redirect.to("/reviews/" + id).saying("review.done.signed." + ReviewPage.id(missing));
            case MinutesSigning.Closed() -> Redirect.to("/reviews/" + id).saying("review.done.closed");
            case MinutesSigning.OtherContent() ->
                page(id, caller, Mistakes.overall(words.say(locale, "review.mistake.other")))
                        .status(HttpStatus.CONFLICT);
            case MinutesSigning.NobodyThere(var side) ->
                page(id, caller, Mistakes.overall(words.say(locale, "review.mistake.nobody." + ReviewPage.id(side))))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case MinutesSigning.WrongPassphrase() ->
                page(id, caller, Mistakes.on("passphrase", words.say(locale, "review.mistake.passphrase")))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case MinutesSigning.NotNow() -> again(id, "review.isClosed");
            case MinutesSigning.NotYours() -> again(id, "review.mistake.notYours");
            case MinutesSigning.SignedBefore(var before) -> again(id, "review.mistake.signedBefore", before.name());
            case MinutesSigning.Wait(var duration) -> wait(id, duration, caller, locale, response);
            case MinutesSigning.Busy() -> wait(id, Duration.ofSeconds(5), caller, locale, response);
            case MinutesSigning.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private View wait(UUID id, Duration duration, Caller caller, Locale locale, HttpServletResponse response) {
        var seconds = duration.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return page(id, caller, Mistakes.overall(words.say(locale, "review.mistake.wait", seconds)))
                .status(HttpStatus.TOO_MANY_REQUESTS);
    }

    private MinutesPage page(UUID id, Caller caller, Mistakes mistakes) {
        return new MinutesPage(
                views.page(id, caller.actor(), Wrong.NOTHING), caller.person().orElse(null), mistakes);
    }

    private static View again(UUID id, String mistake, Object... arguments) {
        return Redirect.to("/reviews/" + id).with(Flash.Kind.FAILED, mistake, arguments);
    }

    /** The very bytes whose SHA-256 is signed. */
    @GetMapping("/minutes.json")
    @Requires(Permission.READ_LEADS)
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        var minutes = views.minutes(id);
        return file(
                "review-%s.json".formatted(minutes.review().month()),
                MediaType.APPLICATION_JSON,
                minutes.json().getBytes(UTF_8));
    }

    @GetMapping("/review.ics")
    @Requires(Permission.READ_LEADS)
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var review = views.minutes(id).review();
        var name = words.say(locale, "review.of.title", Months.name(review.month(), locale));
        var event = CalendarEvent.of(
                review, name, words.say(locale, "review.ics.text"), site.link("/reviews/" + id, request));
        return file(
                "review-%s.ics".formatted(review.month()),
                MediaType.parseMediaType("text/calendar;charset=utf-8"),
                event.text(clock.instant()).getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(bytes);
    }
}
