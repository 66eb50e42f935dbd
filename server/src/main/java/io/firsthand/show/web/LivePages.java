package io.firsthand.show.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.show.Pulses;
import io.firsthand.show.Shows;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

/** The big screen: for those who are signed in, and for whoever has the link. */
@Controller
class LivePages {

    private final ShowParts parts;
    private final Shows shows;
    private final Pulses pulses;

    LivePages(ShowParts parts, Shows shows, Pulses pulses) {
        this.parts = parts;
        this.shows = shows;
        this.pulses = pulses;
    }

    @GetMapping("/shows/{id}/live")
    @Requires(Permission.READ_LEADS)
    View live(
            @PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "") String isPart, Actor actor) {
        var show = parts.find(id);
        var link = show.publicLink();
        var page = new LivePage(
                parts.frame(show, "live", actor),
                pulses.of(show),
                parts.names(),
                link == null ? null : "/live/" + link);
        return isPart.isEmpty() ? page : page.part();
    }

    /** A link that nobody guesses; no more is told there than numbers. */
    @GetMapping("/live/{link}")
    @OpenToAll
    View publicLive(
            @PathVariable String link,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            HttpServletResponse response) {
        var workspace = PublicId.parse(link).orElseThrow(ShowParts::missing);
        var pulse = CurrentWorkspace.in(
                workspace.workspace(),
                () -> shows.published(workspace).map(pulses::of).orElseThrow(ShowParts::missing));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        var part = new LivePart("/live/" + link, pulse.anonymous(), Map.of());
        return isPart.isEmpty() ? new PublicLivePage(part) : part;
    }

    @PostMapping("/shows/{id}/link")
    @Requires(Permission.MANAGE_SHOWS)
    View publish(@PathVariable UUID id) {
        parts.find(id);
        shows.publish(id, true);
        return Redirect.to("/shows/" + id + "/live")
                .saying("show.link.made")
                .undoneBy("/shows/" + id + "/link/deletion");
    }

    @PostMapping("/shows/{id}/link/deletion")
    @Requires(Permission.MANAGE_SHOWS)
    View unpublish(@PathVariable UUID id) {
        parts.find(id);
        shows.publish(id, false);
        return Redirect.to("/shows/" + id + "/live").saying("show.link.ended");
    }
}
