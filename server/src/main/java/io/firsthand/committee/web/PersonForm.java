package io.firsthand.committee.web;

import io.firsthand.committee.Member;
import io.firsthand.committee.Observation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of one person, with where it came from, and the form to say something else.
 *
 * @param said the latest first
 * @param names of people of ours
 * @param back where one goes when all is said
 */
public record PersonForm(
        Member member, String purchase, List<Observation> said, Map<UUID, String> names, String back, String action) {

    public String role() {
        var it = member.known().role();
        return it == null ? "" : it.value().id();
    }

    public String stance() {
        var it = member.known().stance();
        return it == null ? "" : it.value().id();
    }

    public String awareness() {
        var it = member.known().awareness();
        return it == null ? "" : it.value().id();
    }

    public String by(Observation it) {
        return names.getOrDefault(it.by(), "");
    }
}
