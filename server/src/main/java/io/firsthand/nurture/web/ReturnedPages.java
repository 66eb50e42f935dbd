package io.firsthand.nurture.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.nurture.StayLists;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The leads that sales returned, and those among them that wait for the review. */
@Controller
@RequestMapping("/nurture")
@Requires(Permission.READ_LEADS)
class ReturnedPages {

    private final StayLists lists;
    private final StayRows rows;
    private final Tracks tracks;

    ReturnedPages(StayLists lists, StayRows rows, Tracks tracks) {
        this.lists = lists;
        this.rows = rows;
        this.tracks = tracks;
    }

    @GetMapping
    View returned(@RequestParam(defaultValue = "") String after, Actor actor, Locale locale) {
        return page(false, after, actor, locale);
    }

    @GetMapping("/review")
    View review(@RequestParam(defaultValue = "") String after, Actor actor, Locale locale) {
        return page(true, after, actor, locale);
    }

    private ReturnedPage page(boolean review, String after, Actor actor, Locale locale) {
        var stays =
                lists.returned(review, StayLists.After.parse(after).orElse(StayLists.After.START), TrackPages.PAGE + 1);
        var page = stays.stream().limit(TrackPages.PAGE).toList();
        return new ReturnedPage(
                review,
                rows.of(page, locale),
                stays.size() > TrackPages.PAGE ? StayLists.After.of(page.getLast()) : null,
                lists.forReview(),
                tracks.all().stream().filter(Track::isLive).toList(),
                actor.may(Permission.MANAGE_TRACKS));
    }
}
