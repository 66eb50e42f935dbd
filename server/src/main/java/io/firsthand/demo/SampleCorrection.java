package io.firsthand.demo;

import io.firsthand.lead.Channel;
import java.util.Optional;

/**
 * What is now and then wrong about the source of a lead.
 *
 * @param campaign may be {@code {show}}: the show that went before
 * @param reason may name the {@code {owner}} or the {@code {show}}
 */
record SampleCorrection(Channel from, Channel to, String campaign, String reason) {

    private static final String SHOW = "{show}";
    private static final String OWNER = "{owner}";

    static SampleCorrection parse(String line) {
        var parts = line.split("\\|", -1);
        return new SampleCorrection(
                Channel.of(parts[0]).orElseThrow(), Channel.of(parts[1]).orElseThrow(), parts[2], parts[3]);
    }

    boolean fits(Channel channel, Optional<String> show, Optional<String> owner) {
        return from == channel
                && (show.isPresent() || !(campaign + reason).contains(SHOW))
                && (owner.isPresent() || !reason.contains(OWNER));
    }

    SampleCorrection told(Optional<String> show, Optional<String> owner) {
        return new SampleCorrection(
                from,
                to,
                campaign.replace(SHOW, show.orElse("")),
                reason.replace(SHOW, show.orElse("")).replace(OWNER, owner.orElse("")));
    }
}
