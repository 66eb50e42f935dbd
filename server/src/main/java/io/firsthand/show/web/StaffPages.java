package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.Goal;
import io.firsthand.show.Shift;
import io.firsthand.show.Show;
import io.firsthand.show.Staffing;
import io.firsthand.show.Writing;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Staff, shifts and goals of a show. */
@Controller
@RequestMapping("/shows/{id}")
class StaffPages {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final ShowParts parts;
    private final Staffing staffing;

    StaffPages(ShowParts parts, Staffing staffing) {
        this.parts = parts;
        this.staffing = staffing;
    }

    @GetMapping("/staff")
    @Requires(Permission.READ_LEADS)
    View staff(@PathVariable UUID id, Actor actor) {
        return page(parts.find(id), Typed.NOTHING, Mistakes.NONE, actor);
    }

    @PostMapping("/staff")
    @Requires(Permission.MANAGE_SHOWS)
    View add(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var person = typed.person("person");
        return switch (staffing.add(id, person == null ? NOBODY : person)) {
            case Writing.Done(var added) ->
                done(id, "show.staff.added", parts.names().getOrDefault(added, ""))
                        .undoneBy("/shows/%s/staff/%s/removal".formatted(id, added.value()));
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) -> refused(show, typed, why, actor, locale);
        };
    }

    @PostMapping("/staff/{person}/removal")
    @Requires(Permission.MANAGE_SHOWS)
    View remove(@PathVariable UUID id, @PathVariable String person) {
        parts.find(id);
        var who = new PersonId(ShowParts.id(person));
        if (!staffing.remove(id, who)) {
            throw ShowParts.missing();
        }
        return done(id, "show.staff.removed", parts.names().getOrDefault(who, ""))
                .undoneBy("/shows/%s/staff?person=%s".formatted(id, who.value()));
    }

    @PostMapping("/goals")
    @Requires(Permission.MANAGE_SHOWS)
    View goals(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var goals = new ArrayList<Goal>();
        for (var person : staffing.of(id)) {
            for (var day : show.days()) {
                var field = StaffPage.field(person, day);
                var wanted = typed.parsed(field, Integer::valueOf, Reason.NOT_A_NUMBER);
                if (wanted != null) {
                    goals.add(new Goal(person, day, wanted));
                }
            }
        }
        if (!typed.mistakes().isEmpty()) {
            return refused(show, typed, List.of(new Mistake("", Reason.NOT_A_NUMBER, "")), actor, locale);
        }
        return switch (staffing.setGoals(id, goals)) {
            case Writing.Done<?> _ -> done(id, "show.goals.saved");
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) ->
                refused(
                        show,
                        typed,
                        why.stream()
                                .map(it -> new Mistake("", it.reason(), it.detail()))
                                .toList(),
                        actor,
                        locale);
        };
    }

    @PostMapping("/shifts")
    @Requires(Permission.MANAGE_SHOWS)
    View shift(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var person = typed.person("shift.person");
        var wish = new Shift.Wish(
                person == null ? NOBODY : person,
                typed.needed("day", LocalDate::parse, Reason.NOT_A_DATE, show.from()),
                typed.needed("from", LocalTime::parse, Reason.NOT_A_DATE, LocalTime.MIDNIGHT),
                typed.needed("to", LocalTime::parse, Reason.NOT_A_DATE, LocalTime.NOON),
                typed.filled("task"));
        if (!typed.mistakes().isEmpty()) {
            return refused(show, typed, typed.mistakes(), actor, locale);
        }
        return switch (staffing.add(id, wish)) {
            case Writing.Done(var shift) ->
                done(id, "show.shift.added").undoneBy("/shows/%s/shifts/%s/withdrawal".formatted(id, shift.id()));
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) -> refused(show, typed, why, actor, locale);
        };
    }

    @PostMapping("/shifts/{shift}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View withdraw(@PathVariable UUID id, @PathVariable String shift) {
        return withdrawn(id, shift, true, "show.shift.removed", "/restoration");
    }

    @PostMapping("/shifts/{shift}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View restore(@PathVariable UUID id, @PathVariable String shift) {
        return withdrawn(id, shift, false, "show.shift.restored", "/withdrawal");
    }

    private View withdrawn(UUID id, String shift, boolean isWithdrawn, String said, String undo) {
        parts.find(id);
        if (!staffing.withdrawShift(id, ShowParts.id(shift), isWithdrawn)) {
            throw ShowParts.missing();
        }
        return done(id, said).undoneBy("/shows/" + id + "/shifts/" + shift + undo);
    }

    private View refused(Show show, Typed typed, List<Mistake> why, Actor actor, Locale locale) {
        return page(show, typed, parts.told(why, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private StaffPage page(Show show, Typed typed, Mistakes mistakes, Actor actor) {
        var staff = staffing.of(show.id());
        var others = parts.choices();
        staff.forEach(it -> others.remove(it.value().toString()));
        return new StaffPage(
                parts.frame(show, "staff", actor),
                staff,
                staffing.shifts(show.id()),
                staffing.goals(show.id()),
                parts.names(),
                others,
                typed,
                mistakes);
    }

    private static Redirect done(UUID id, String said, Object... arguments) {
        return Redirect.to("/shows/" + id + "/staff").saying(said, arguments);
    }
}
