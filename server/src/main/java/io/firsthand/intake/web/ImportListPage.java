package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All imports, the latest first.
 *
 * @param first where the list begins, unless this is it
 */
public record ImportListPage(
        List<Batch> batches,
        @Nullable String first,
        @Nullable String next) implements Html {}
