package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.show.Attendee;
import io.firsthand.show.AttendeeFiles;
import io.firsthand.show.Attendees;
import io.firsthand.show.Target;
import io.firsthand.show.Targets;
import io.firsthand.show.web.PeopleBodies.AttendeeBody;
import io.firsthand.show.web.PeopleBodies.AttendeesBody;
import io.firsthand.show.web.PeopleBodies.TakenBody;
import io.firsthand.show.web.PeopleBodies.TargetBody;
import io.firsthand.show.web.PeopleBodies.TargetsBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Target accounts and attendees of shows for programs. */
@RestController
@RequestMapping(path = "/api/v1/shows/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shows")
class PeopleApi {

    private static final int PAGE = 500;

    private final ShowAnswers answers;
    private final Targets targets;
    private final Attendees attendees;
    private final AttendeeFiles files;

    PeopleApi(ShowAnswers answers, Targets targets, Attendees attendees, AttendeeFiles files) {
        this.answers = answers;
        this.targets = targets;
        this.attendees = attendees;
        this.files = files;
    }

    @GetMapping("/targets")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the companies that shall be met at a show, with whom of them was met")
    TargetsBody targets(@PathVariable UUID id) {
        answers.find(id);
        return new TargetsBody(targets.of(id).stream().map(TargetBody::of).toList());
    }

    @PostMapping(path = "/targets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(
            summary = "Add companies that shall be met at a show",
            description = "One that is there already by name takes what is said anew.")
    TargetsBody addTargets(@PathVariable UUID id, @RequestBody TargetsBody body) {
        answers.find(id);
        var wishes = answers.needed("targets", body.targets()).stream()
                .map(it -> new Target.Wish(
                        ShowBody.orEmpty(it.name()),
                        it.domain(),
                        it.note(),
                        it.owner() == null ? null : new PersonId(it.owner())))
                .toList();
        answers.done(targets.add(id, wishes));
        return targets(id);
    }

    @DeleteMapping("/targets/{target}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Take a company off the list of a show")
    void removeTarget(@PathVariable UUID id, @PathVariable String target) {
        answers.find(id);
        answers.there(targets.withdraw(id, answers.id(target), true), "company on the list");
    }

    @GetMapping("/attendees")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the attendees of a show", description = "In the order of their badges, 500 at a time.")
    AttendeesBody attendees(
            @PathVariable UUID id,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @Parameter(description = "Only who wears this badge") @RequestParam Optional<String> badge) {
        answers.find(id);
        if (badge.isPresent()) {
            return new AttendeesBody(
                    attendees.find(id, badge.get()).stream()
                            .map(AttendeeBody::of)
                            .toList(),
                    null);
        }
        var found = attendees.page(id, after.orElse(""), PAGE + 1);
        var page = found.stream().limit(PAGE).map(AttendeeBody::of).toList();
        return new AttendeesBody(page, found.size() > PAGE ? page.getLast().badge() : null);
    }

    @PostMapping(path = "/attendees", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(
            summary = "Add attendees of a show, or update them by their badges",
            description = "Up to 1,000 at a time; all or none.")
    TakenBody takeAttendees(@PathVariable UUID id, @RequestBody AttendeesBody body, Actor actor) {
        answers.find(id);
        var people = answers.needed("attendees", body.attendees()).stream()
                .map(it -> new Attendee(
                        ShowBody.orEmpty(it.badge()),
                        ShowBody.orEmpty(it.name()),
                        it.company(),
                        it.title(),
                        it.email(),
                        it.phone()))
                .toList();
        var taken = answers.done(files.take(id, List.copyOf(people), actor));
        return new TakenBody(taken.people(), taken.added(), taken.changed());
    }

    @DeleteMapping("/attendees")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SHOWS)
    @Operation(summary = "Delete the list of attendees of a show")
    void deleteAttendees(@PathVariable UUID id) {
        answers.find(id);
        attendees.deleteAll(id);
    }
}
