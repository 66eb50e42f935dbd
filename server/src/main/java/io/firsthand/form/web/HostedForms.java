package io.firsthand.form.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.form.Form;
import io.firsthand.form.Reception;
import io.firsthand.form.Slip;
import io.firsthand.form.Submissions;
import io.firsthand.form.WebOrigin;
import io.firsthand.identity.OpenToAll;
import io.firsthand.web.Framing;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Forms for strangers: nobody is signed in here, and nothing of a session is looked at. */
@Controller
@OpenToAll
@RequestMapping("/f")
class HostedForms {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Submissions submissions;
    private final Words words;
    private final byte[] script;

    HostedForms(Submissions submissions, Words words) throws IOException {
        this.submissions = submissions;
        this.words = words;
        this.script = new ClassPathResource("assets/form/embed.js").getContentAsByteArray();
    }

    @GetMapping("/{id}")
    View form(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var posted = new Posted(request);
        var shown = in(id, submissions::show).orElseThrow(HostedForms::missing);
        var form = shown.form();
        allow(form, response);
        return form.open()
                ? page(form, shown.stamp(), posted, posted.language(locale), Mistakes.NONE, false)
                : closed(form, posted);
    }

    @PostMapping("/{id}")
    View submit(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var posted = new Posted(request);
        var filled = posted.filled(locale);
        var reception =
                in(id, it -> Optional.of(submissions.receive(it, filled))).orElseThrow(HostedForms::missing);
        return switch (reception) {
            case Reception.Unknown() -> throw missing();
            case Reception.Closed(var form) -> {
                allow(form, response);
                yield closed(form, posted);
            }
            case Reception.Taken(var form, var waits) -> thanks(form, waits, posted);
            case Reception.OneMoreStep(var form, var stamp) -> {
                allow(form, response);
                yield page(form, stamp, posted, filled.language(), Mistakes.NONE, true);
            }
            case Reception.Wrong(var form, var slips) -> {
                allow(form, response);
                yield page(form, filled.stamp(), posted, filled.language(), mistakes(form, slips, locale), false)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Reception.TooMany(var form, var wait) -> {
                allow(form, response);
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
                var told = words.say(locale, "form.hosted.tooMany", Math.max(1, wait.toMinutes()));
                yield page(form, filled.stamp(), posted, filled.language(), Mistakes.overall(told), false)
                        .status(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @GetMapping("/{id}/thanks")
    View thanks(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var posted = new Posted(request);
        var form = in(id, submissions::show).orElseThrow(HostedForms::missing).form();
        allow(form, response);
        var text = form.design().thanks().in(posted.language(locale));
        return new HostedTextPage(
                form,
                form.design().confirmed() ? "form.hosted.waits" : "form.hosted.thanks",
                form.design().confirmed() ? "" : text,
                posted.isEmbedded() && !form.design().confirmed()
                        ? form.design().redirect()
                        : "",
                posted.isEmbedded());
    }

    /** What another site includes; it shows the form in a frame. */
    @GetMapping("/{id}.js")
    ResponseEntity<byte[]> script(@PathVariable String id) {
        if (in(id, submissions::show).isEmpty()) {
            throw missing();
        }
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script);
    }

    private static View thanks(Form form, boolean waits, Posted posted) {
        var redirect = form.design().redirect();
        return redirect.isEmpty() || waits || posted.isEmbedded()
                ? Redirect.to(posted.path(form, "/thanks"))
                : Redirect.to(redirect);
    }

    private static HostedTextPage closed(Form form, Posted posted) {
        return new HostedTextPage(form, "form.hosted.closed", "", "", posted.isEmbedded());
    }

    private static HostedPage page(
            Form form, String stamp, Posted posted, String language, Mistakes mistakes, boolean again) {
        return new HostedPage(
                form,
                language,
                stamp,
                posted.answers(),
                posted.consents(),
                posted.claims(),
                mistakes,
                again,
                posted.isEmbedded());
    }

    private static void allow(Form form, HttpServletResponse response) {
        Framing.allow(form.design().origins(), response);
        WebOrigin.ofPage(form.design().redirect()).ifPresent(it -> Framing.allowGoingOnTo(it, response));
    }

    private Mistakes mistakes(Form form, List<Slip> slips, Locale locale) {
        var mistakes = Mistakes.NONE;
        for (var slip : slips) {
            var detail = slip.detail().isEmpty() ? label(form, slip.field(), locale) : slip.detail();
            mistakes = mistakes.and(slip.field(), words.say(locale, slip.words(), detail));
        }
        return mistakes;
    }

    private String label(Form form, String field, Locale locale) {
        var language = locale.getLanguage().equals("de") ? "de" : "en";
        return form.design().questions().stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .map(it -> it.label().isEmpty()
                        ? words.say(locale, "form.field." + field)
                        : it.label().in(language))
                .orElse("");
    }

    /** Does it in the workspace that the id names; empty for what is no such id. */
    private static <T> Optional<T> in(String id, Function<PublicId, Optional<T>> work) {
        return PublicId.parse(id).flatMap(it -> CurrentWorkspace.in(it.workspace(), () -> work.apply(it)));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
