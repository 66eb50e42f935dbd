package io.firsthand.nurture.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.lead.Stage;
import io.firsthand.nurture.Stays;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the way through nurture on the page of a lead. */
@Component
class NurtureSections implements LeadSection {

    private static final Set<Stage> STAGES = Set.of(Stage.INQUIRY, Stage.MQL, Stage.NURTURE);
    private static final int SHOWN = 5;

    private final Stays stays;
    private final StayRows rows;
    private final Tracks tracks;

    NurtureSections(Stays stays, StayRows rows, Tracks tracks) {
        this.stays = stays;
        this.rows = rows;
        this.tracks = tracks;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var all = rows.of(stays.of(lead.id()), locale);
        var mayPut = actor.may(Permission.MANAGE_TRACKS) && STAGES.contains(lead.stage()) && !lead.withdrawn();
        var open = mayPut ? tracks.all().stream().filter(Track::isLive).toList() : List.<Track>of();
        return all.isEmpty() && open.isEmpty()
                ? Optional.empty()
                : Optional.of(new NurtureSection(
                        lead,
                        all.stream()
                                .filter(it -> it.stay().isUnderWay())
                                .findFirst()
                                .orElse(null),
                        all.stream()
                                .filter(it -> !it.stay().isUnderWay())
                                .limit(SHOWN)
                                .toList(),
                        open,
                        mayPut));
    }
}
