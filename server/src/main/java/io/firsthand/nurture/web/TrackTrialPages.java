package io.firsthand.nurture.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.nurture.TrackTrials;
import io.firsthand.track.Tracks;
import io.firsthand.track.web.TrackViews;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Tries a track's draft on a lead. */
@Controller
class TrackTrialPages {

    private static final int MOST = 10;

    /** A lead's id, or an address in which it stands. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final TrackTrials simulations;
    private final Tracks tracks;
    private final TrackViews views;
    private final Leads leads;

    TrackTrialPages(TrackTrials simulations, Tracks tracks, TrackViews views, Leads leads) {
        this.simulations = simulations;
        this.tracks = tracks;
        this.views = views;
        this.leads = leads;
    }

    @GetMapping("/tracks/{id}/simulation")
    @Requires(Permission.READ_LEADS)
    View simulate(@PathVariable UUID id, @RequestParam(defaultValue = "") String lead, Locale locale) {
        var track = tracks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = found(lead.strip());
        if (found.size() > 1) {
            return new TrialChoicePage(
                    views.of(track, locale),
                    lead.strip(),
                    found.stream().limit(MOST).toList(),
                    found.size() > MOST);
        }
        return found.stream()
                .findFirst()
                .flatMap(it -> simulations
                        .of(it.id(), track.draft())
                        .<View>map(foreseen -> new SimulationPage(
                                views.of(track, locale), it.id(), it.contact().shown(), foreseen)))
                .orElseGet(() -> Redirect.to("/tracks/" + id).with(Flash.Kind.NOTE, "nurture.simulate.unknown"));
    }

    /** The one that is named by its id or address, or those whose name, company or e-mail address has such words. */
    private List<Lead> found(String typed) {
        var id = ID.matcher(typed);
        if (id.find()) {
            return leads.get(new LeadId(UUID.fromString(id.group()))).stream().toList();
        }
        return typed.isEmpty()
                ? List.of()
                : leads.list(LeadQuery.text(typed), Optional.empty(), MOST + 1).leads();
    }
}
