package io.firsthand.capture.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.show.Attendee;
import io.firsthand.show.Attendees;
import io.firsthand.show.Shows;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who comes to a show, for a phone to look badges up without network. */
@RestController
@RequestMapping(path = "/capture/api/shows/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.WRITE_LEADS)
class PhoneShowApi {

    private static final int PAGE = 1_000;

    private final Shows shows;
    private final Attendees attendees;

    PhoneShowApi(Shows shows, Attendees attendees) {
        this.shows = shows;
        this.attendees = attendees;
    }

    record AttendeesBody(List<Attendee> attendees, @Nullable String next) {}

    @GetMapping("/attendees")
    AttendeesBody attendees(@PathVariable UUID id, @RequestParam(defaultValue = "") String after) {
        if (shows.find(id).isEmpty()) {
            throw LeadProblems.missing("show");
        }
        var page = attendees.page(id, after, PAGE);
        return new AttendeesBody(
                page, page.size() < PAGE ? null : page.getLast().badge());
    }
}
