package io.firsthand.verdict;

import io.firsthand.criterion.Judgement;
import io.firsthand.knowledge.KnownLead;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says of a lead.
 *
 * @param below which rule below the threshold holds, counted from 0, of a lead that did not qualify
 */
record Decision(
        KnownLead lead,
        Seat seat,
        Judgement judgement,
        @Nullable Integer below) {}
