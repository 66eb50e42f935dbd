/** The monthly review of marketing and sales: prepared from what happened, minuted, signed by both, and its promises kept. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "statistics",
            "web",
            "identity",
            "ledger",
            "lead",
            "lead::web",
            "task",
            "buying",
            "criterion",
            "definition",
            "agreement",
            "backtest",
            "handoff",
            "scoreboard",
            "feedback",
            "content",
            "nurture"
        })
package io.firsthand.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
