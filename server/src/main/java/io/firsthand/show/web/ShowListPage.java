package io.firsthand.show.web;

import io.firsthand.show.Result;
import io.firsthand.web.Html;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All shows, the latest first, with what came of them.
 *
 * @param next leads to the older ones, if there are any
 */
public record ShowListPage(List<Result> rows, @Nullable String next, boolean mayPlan) implements Html {

    /** {@code on}, {@code coming} or {@code over}. */
    public static String state(Result it, Instant now) {
        return it.show().isOn(now) ? "on" : it.show().begins().isAfter(now) ? "coming" : "over";
    }
}
