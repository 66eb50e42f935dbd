package io.firsthand.nurture;

import io.firsthand.buying.SecondLooks;
import io.firsthand.lead.LeadId;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which track a lead goes into that somebody has just kept after a second look. */
@Component
class Keeping {

    private static final Duration JUST = Duration.ofMinutes(1);

    private final SecondLooks looks;
    private final NurtureRules rules;
    private final Tracks tracks;

    Keeping(SecondLooks looks, NurtureRules rules, Tracks tracks) {
        this.looks = looks;
        this.rules = rules;
        this.tracks = tracks;
    }

    /** None where it was not, or there is no track for such leads. */
    Optional<Track> track(LeadId lead) {
        return Optional.ofNullable(rules.get().secondTrack())
                .flatMap(tracks::find)
                .filter(Track::isLive)
                .filter(_ -> looks.isKept(lead, JUST));
    }
}
