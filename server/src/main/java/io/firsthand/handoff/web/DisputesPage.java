package io.firsthand.handoff.web;

import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Tab;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Definitional rejections, those that are open or those that were decided.
 *
 * @param wrong the one that the mistakes are about
 */
public record DisputesPage(
        Standing standing,
        List<Tab> tabs,
        List<Row> rows,
        Map<UUID, String> names,
        @Nullable String more,
        boolean mayWrite,
        @Nullable UUID wrong,
        Mistakes mistakes)
        implements Html {

    /**
     * One of them.
     *
     * @param question the criterion that sales says is not met
     */
    public record Row(Handoff handoff, Lead lead, String question) {}

    public String name(UUID id) {
        return names.getOrDefault(id, "?");
    }

    public Mistakes mistakes(Row row) {
        return row.handoff().id().equals(wrong) ? mistakes : Mistakes.NONE;
    }
}
