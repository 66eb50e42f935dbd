package io.firsthand.show.web;

import io.firsthand.identity.PersonId;
import io.firsthand.show.Goal;
import io.firsthand.show.Shift;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who works at the booth, when, and towards which goals.
 *
 * @param names of everybody, by id
 * @param others who could be on the staff, by id
 * @param typed into the form that has mistakes
 */
public record StaffPage(
        Frame frame,
        List<PersonId> staff,
        List<Shift> shifts,
        List<Goal> goals,
        Map<PersonId, String> names,
        Map<String, String> others,
        Typed typed,
        Mistakes mistakes)
        implements Html {

    public String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    /** By id, for the form of a shift. */
    public Map<String, String> choices() {
        return staff.stream().collect(Collectors.toMap(it -> it.value().toString(), this::name));
    }

    /** As a form names a goal. */
    public static String field(PersonId person, LocalDate day) {
        return "goal." + person.value() + "." + day;
    }

    /** What was typed, else what is planned. */
    public String goal(PersonId person, LocalDate day) {
        if (typed.values().containsKey(field(person, day))) {
            return typed.get(field(person, day));
        }
        return goals.stream()
                .filter(it -> it.person().equals(person) && it.day().equals(day))
                .findFirst()
                .map(it -> String.valueOf(it.conversations()))
                .orElse("");
    }

    public long goals(PersonId person) {
        return goals.stream()
                .filter(it -> it.person().equals(person))
                .mapToLong(Goal::conversations)
                .sum();
    }

    public long goals(LocalDate day) {
        return goals.stream()
                .filter(it -> it.day().equals(day))
                .mapToLong(Goal::conversations)
                .sum();
    }

    /** In the zone of the venue: Tue 5 May, 09:00–13:00. */
    public List<String> when(Shift shift) {
        return List.of(clock(shift.begins()), clock(shift.ends()));
    }

    private String clock(Instant time) {
        return time.atZone(frame.show().zone()).toLocalTime().toString();
    }

    public LocalDate day(Shift shift) {
        return LocalDate.ofInstant(shift.begins(), frame.show().zone());
    }
}
