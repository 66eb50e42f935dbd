package io.firsthand.show.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.show.AttendeeFiles;
import io.firsthand.show.AttendeeFiles.Bringing;
import io.firsthand.show.AttendeePart;
import io.firsthand.show.Attendees;
import io.firsthand.show.Show;
import io.firsthand.show.Writing;
import io.firsthand.table.Fault;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Who will come to a show: the list, bringing one, and saying what its columns mean. */
@Controller
@RequestMapping("/shows/{id}/attendees")
class AttendeePages {

    private static final int PAGE = 100;

    private final ShowParts parts;
    private final Attendees attendees;
    private final AttendeeFiles files;
    private final Words words;

    AttendeePages(ShowParts parts, Attendees attendees, AttendeeFiles files, Words words) {
        this.parts = parts;
        this.attendees = attendees;
        this.files = files;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View attendees(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String badge,
            @RequestParam(defaultValue = "") String after,
            Actor actor) {
        return page(parts.find(id), badge.strip(), after, Mistakes.NONE, actor);
    }

    private AttendeesPage page(Show show, String sought, String after, Mistakes mistakes, Actor actor) {
        var found = sought.isEmpty()
                ? attendees.page(show.id(), after, PAGE + 1)
                : attendees.find(show.id(), sought).stream().toList();
        var shown = found.stream().limit(PAGE).toList();
        var next = found.size() > PAGE
                ? "/shows/%s/attendees?after=%s"
                        .formatted(show.id(), URLEncoder.encode(shown.getLast().badge(), UTF_8))
                : null;
        return new AttendeesPage(
                parts.frame(show, "attendees", actor),
                shown,
                attendees.extent(show.id()).count(),
                files.of(show.id()),
                sought,
                next,
                mistakes);
    }

    @PostMapping
    @Requires(Permission.MANAGE_SHOWS)
    View bring(@PathVariable UUID id, @RequestParam Optional<MultipartFile> file, Actor actor, Locale locale)
            throws IOException {
        var show = parts.find(id);
        if (file.isEmpty() || file.get().isEmpty()) {
            return page(show, "", "", Mistakes.on("file", words.say(locale, "show.attendees.noFile")), actor)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = file.get().getOriginalFilename();
        return switch (files.bring(
                id, name == null ? "" : shortened(name), file.get().getBytes(), actor)) {
            case Bringing.Brought(var upload) -> Redirect.to("/shows/" + id + "/attendees/columns?list=" + upload);
            case Bringing.Refused(var fault) ->
                page(show, "", "", Mistakes.on("file", told(fault, locale)), actor)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static String shortened(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(0, Math.min(200, last.length()));
    }

    private String told(Fault fault, Locale locale) {
        var kind = fault.code().startsWith("kind.") ? "kind" : fault.code();
        return switch (kind) {
            case "tooLarge", "noRows" ->
                words.say(locale, "show.file." + kind, fault.values().toArray());
            default -> words.say(locale, "show.file.unreadable");
        };
    }

    /** Without a list that waits, there is nothing to say of its columns. */
    @GetMapping("/columns")
    @Requires(Permission.MANAGE_SHOWS)
    View columns(@PathVariable UUID id, @RequestParam(defaultValue = "") String list, Actor actor) {
        var show = parts.find(id);
        var look = list.isEmpty() ? Optional.<AttendeeFiles.Look>empty() : files.look(id, ShowParts.id(list));
        return look.isEmpty()
                ? Redirect.to("/shows/" + id + "/attendees")
                : new AttendeeColumnsPage(
                        parts.frame(show, "attendees", actor),
                        look.get(),
                        look.get().guess(),
                        Mistakes.NONE);
    }

    @PostMapping("/columns")
    @Requires(Permission.MANAGE_SHOWS)
    View take(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var upload = ShowParts.id(values.getOrDefault("list", ""));
        var meaning = new EnumMap<AttendeePart, String>(AttendeePart.class);
        for (var part : AttendeePart.values()) {
            var column = values.getOrDefault(part.id(), "");
            if (!column.isEmpty()) {
                meaning.put(part, column);
            }
        }
        return switch (files.read(id, upload, meaning, actor)) {
            case Writing.Done(var file) ->
                Redirect.to("/shows/" + id + "/attendees")
                        .saying("show.attendees.taken", file.people(), file.added(), file.changed(), file.skipped());
            case Writing.Missing<?> _ -> Redirect.to("/shows/" + id + "/attendees");
            case Writing.Refused<?>(var why) ->
                new AttendeeColumnsPage(
                                parts.frame(show, "attendees", actor),
                                files.look(id, upload).orElseThrow(ShowParts::missing),
                                meaning,
                                parts.told(List.copyOf(why), locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/deletion")
    @Requires(Permission.MANAGE_SHOWS)
    View delete(@PathVariable UUID id) {
        parts.find(id);
        return Redirect.to("/shows/" + id + "/attendees").saying("show.attendees.deleted", attendees.deleteAll(id));
    }
}
