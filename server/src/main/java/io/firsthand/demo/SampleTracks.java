package io.firsthand.demo;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.nurture.NurtureRules;
import io.firsthand.nurture.NurtureSettings;
import io.firsthand.nurture.Stays;
import io.firsthand.track.Design;
import io.firsthand.track.Saved;
import io.firsthand.track.Tracks;
import io.firsthand.verdict.Verdicts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sample's nurture: the tracks that its definition names below the threshold, one for returned leads, some in them. */
@Component
class SampleTracks {

    private static final int IN_EACH = 14;

    private final Tracks tracks;
    private final Stays stays;
    private final NurtureRules rules;
    private final Verdicts verdicts;
    private final SampleConsents consents;
    private final Leads leads;

    SampleTracks(
            Tracks tracks, Stays stays, NurtureRules rules, Verdicts verdicts, SampleConsents consents, Leads leads) {
        this.tracks = tracks;
        this.stays = stays;
        this.rules = rules;
        this.verdicts = verdicts;
        this.consents = consents;
        this.leads = leads;
    }

    /** Nothing, if there are tracks already. */
    void grow(List<LeadId> known, SampleStaff staff, LocalDate today) {
        if (!tracks.all().isEmpty()) {
            return;
        }
        var maya = staff.named("Maya");
        var actor = maya.as(Actor.Via.COMMAND);
        var made = new HashMap<String, UUID>();
        for (var design : SampleTrackTexts.all(maya.id().value())) {
            made.put(design.name().toLowerCase(Locale.ROOT), published(design, actor));
        }
        rules.set(
                new NurtureSettings(
                        2,
                        7,
                        "Kestrel Packaging GmbH, Hafenstraße 12, 20457 Hamburg",
                        made.get(SampleTrackTexts.RETURNED.toLowerCase(Locale.ROOT)),
                        made.get(SampleTrackTexts.PROBLEM_AWARE.toLowerCase(Locale.ROOT))),
                staff.administrator().as(Actor.Via.COMMAND));
        putIn(known, made, actor, today);
    }

    private UUID published(Design design, Actor actor) {
        var track = tracks.create(design, actor);
        if (!(tracks.publish(track.id(), track.revision(), actor) instanceof Saved.Done)) {
            throw new IllegalStateException("Not put to use: " + tracks.flaws(design));
        }
        return track.id();
    }

    /** A few of those whose rule names a track, some weeks ago; every third never allowed to be written to. */
    private void putIn(List<LeadId> known, Map<String, UUID> made, Actor actor, LocalDate today) {
        var judged = verdicts.of(known);
        var counts = new HashMap<UUID, Integer>();
        for (var id : known) {
            var below = judged.containsKey(id) ? judged.get(id).below() : null;
            var track = below == null ? null : made.get(below.track().toLowerCase(Locale.ROOT));
            var number = track == null ? IN_EACH : counts.getOrDefault(track, 0);
            var lead = number < IN_EACH ? leads.get(id).orElse(null) : null;
            if (track == null
                    || lead == null
                    || lead.stage() != Stage.INQUIRY
                    || lead.contact().email() == null
                    || lead.withdrawn()) {
                continue;
            }
            counts.put(track, number + 1);
            var at = today.minusDays(20L - number)
                    .atTime(LocalTime.of(9, 5 + number))
                    .toInstant(ZoneOffset.UTC);
            if (number % 3 != 2) {
                consents.allow(lead.contactId(), at, actor);
            }
            stays.enter(id, track, actor, at);
        }
    }
}
