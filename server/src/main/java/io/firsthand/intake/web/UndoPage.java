package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether an import is to be undone, or tells what came of that.
 *
 * @param kept rows whose leads stay because somebody has changed them since
 */
public record UndoPage(
        Batch batch,
        List<RowsPage.Row> kept,
        @Nullable String first,
        @Nullable String next) implements Html {

    public String path() {
        return "/imports/" + batch.id();
    }
}
