package io.firsthand.scan.web;

import static java.util.stream.Collectors.toMap;

import io.firsthand.card.CardReader;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.scan.Adding;
import io.firsthand.scan.Batch;
import io.firsthand.scan.NewBatch;
import io.firsthand.scan.Scans;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Bringing photographs of cards, and where each is on its way. */
@Controller
@Requires(Permission.WRITE_LEADS)
class ScanPages {

    private static final int BATCHES = 100;

    private final Scans scans;
    private final Shows shows;
    private final Leads leads;
    private final CardReader reader;
    private final Words words;
    private final Clock clock;

    ScanPages(Scans scans, Shows shows, Leads leads, CardReader reader, Words words, Clock clock) {
        this.scans = scans;
        this.shows = shows;
        this.leads = leads;
        this.reader = reader;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/scans")
    View list() {
        return new ScanListPage(scans.latest(null, BATCHES));
    }

    @GetMapping("/scans/new")
    View form(Locale locale) {
        return form(Mistakes.NONE, locale);
    }

    private NewScanPage form(Mistakes mistakes, Locale locale) {
        var now = clock.instant();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        var near = shows.near(now);
        var current = near.stream().filter(it -> it.isOn(now)).findFirst();
        return new NewScanPage(
                words.say(locale, "scan.name.usual", day.format(LocalDate.ofInstant(now, clock.getZone()))),
                near.stream().collect(toMap(it -> it.id().toString(), Show::name, (a, _) -> a, LinkedHashMap::new)),
                current.map(it -> it.id().toString()).orElse(""),
                channels(locale),
                reader.available(),
                mistakes);
    }

    private Map<String, String> channels(Locale locale) {
        return Arrays.stream(Channel.values())
                .collect(toMap(
                        Channel::id,
                        it -> words.say(locale, "lead.channel." + it.id()),
                        (a, _) -> a,
                        LinkedHashMap::new));
    }

    /** With all pictures at once, or without any by the script, which sends them one after the other. */
    @PostMapping("/scans")
    View begin(
            @RequestParam String name,
            @RequestParam Optional<UUID> show,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "false") boolean inPairs,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Locale locale)
            throws IOException {
        var person = actor.person();
        if (name.isBlank() || person.isEmpty()) {
            return form(Mistakes.on("name", words.say(locale, "scan.name.missing")), locale)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wish = new NewBatch(
                name,
                show.flatMap(shows::find).map(Show::id).orElse(null),
                Channel.of(channel).orElse(Channel.UNKNOWN),
                campaign,
                inPairs);
        var batch = scans.begin(wish, person.get());
        return taken(batch, files == null ? List.of() : files, locale);
    }

    private View taken(Batch batch, List<MultipartFile> files, Locale locale) throws IOException {
        var back = Redirect.to("/scans/" + batch.id());
        var refused = "";
        for (var i = 0; i < files.size(); i++) {
            if (!files.get(i).isEmpty()) {
                var reason = refusal(add(batch.id(), i, files.get(i)), locale);
                refused = refused.isEmpty() && reason.isPresent()
                        ? files.get(i).getOriginalFilename() + ": " + reason.get()
                        : refused;
            }
        }
        return refused.isEmpty() ? back : back.with(Flash.Kind.FAILED, "scan.refused.one", refused);
    }

    /** Answers in plain text why a picture is not taken. */
    @PostMapping("/scans/{id}/cards")
    ResponseEntity<String> add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int position,
            @RequestParam Optional<MultipartFile> file,
            Locale locale)
            throws IOException {
        find(id);
        if (file.isEmpty()) {
            return plain(words.say(locale, "picture.refused.empty"));
        }
        return refusal(add(id, position, file.get()), locale)
                .map(ScanPages::plain)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<String> plain(String sentence) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(sentence);
    }

    private Adding add(UUID batch, int position, MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return scans.add(batch, Math.clamp(position, 0, 10_000), name, file.getBytes());
    }

    private Optional<String> refusal(Adding adding, Locale locale) {
        return switch (adding) {
            case Adding.Added _, Adding.Known _ -> Optional.empty();
            case Adding.Refused(var it) -> Optional.of(words.say(locale, it.messageKey(), it.limit()));
            case Adding.Full(var limit) -> Optional.of(words.say(locale, "scan.full", limit));
            case Adding.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/scans/{id}")
    View batch(
            @PathVariable UUID id, @RequestHeader("HX-Request") Optional<String> byHtmx, HttpServletResponse response) {
        var cards = scans.cards(id);
        var made = cards.stream()
                .flatMap(it -> Stream.ofNullable(it.lead()))
                .distinct()
                .toList();
        var part = new ScanPart(
                find(id), cards, leads.all(made).stream().collect(toMap(Lead::id, it -> it)), clock.instant());
        response.setHeader("Cache-Control", "no-store");
        return byHtmx.isPresent() ? part : new ScanPage(part);
    }

    @PostMapping("/scans/{id}/deletion")
    View discard(@PathVariable UUID id) {
        find(id);
        scans.discard(id);
        return Redirect.to("/scans").saying("scan.discarded");
    }

    private Batch find(UUID id) {
        return scans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
