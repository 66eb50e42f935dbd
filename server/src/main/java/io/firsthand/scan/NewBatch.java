package io.firsthand.scan;

import io.firsthand.lead.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says of a batch before the first picture. */
public record NewBatch(
        String name,
        @Nullable UUID show,
        Channel channel,
        @Nullable String campaign,
        boolean inPairs) {}
