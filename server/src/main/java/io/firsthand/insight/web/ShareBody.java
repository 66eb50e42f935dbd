package io.firsthand.insight.web;

import io.firsthand.insight.Share;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many of how many, so far and as expected once all of them have had their time. */
@Schema(name = "InsightShare")
record ShareBody(
        long hits,
        long n,

        @Schema(description = "As how many leads they count, each by the share of its time that has passed")
        double effective,

        EstimateBody soFar,
        EstimateBody expected) {

    static ShareBody of(Share it) {
        return new ShareBody(
                it.hits(),
                it.n(),
                it.effective(),
                EstimateBody.of(it.soFar().share(), it.soFar().wilson(Share.LEVEL)),
                EstimateBody.of(it.expected(), it.interval()));
    }
}
