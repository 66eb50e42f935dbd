package io.firsthand.listing.web;

import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Stage;
import io.firsthand.listing.Bulk.Kind;
import io.firsthand.listing.Bulk.Wish;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.web.BulkBody.NewBulk;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a program wants done to many leads; what is not said clearly is refused rather than done to all. */
@Component
class BulkWish {

    private static final int MOST = 10_000;
    private static final String KNOWN = "owner, stage, tag, untag, withdraw";

    private final ViewCheck check;

    BulkWish(ViewCheck check) {
        this.check = check;
    }

    Wish of(NewBulk body) {
        var kind = kind(body.what());
        var value = value(kind, body);
        var leads = body.leads() == null ? List.<UUID>of() : body.leads();
        if (body.leads() != null && body.list() != null) {
            throw check.refused("list", Reason.SAYS_BOTH, "leads");
        }
        if (leads.size() > MOST) {
            throw check.refused("leads", Reason.TOO_MANY, String.valueOf(MOST));
        }
        if (body.list() == null) {
            if (leads.isEmpty()) {
                throw check.refused("leads", Reason.MISSING, "");
            }
            return new Wish(kind, value, leads, null, "UTC", "/leads");
        }
        var list = check.list(body.list());
        if (!ListFilter.parse(list).narrows() && !Boolean.TRUE.equals(body.all())) {
            throw check.refused("all", Reason.NOT_CONFIRMED_ALL, "");
        }
        return new Wish(kind, value, List.of(), list, "UTC", "/leads");
    }

    private Kind kind(@Nullable String what) {
        return switch (what == null ? "" : what) {
            case "owner" -> Kind.OWNER;
            case "stage" -> Kind.STAGE;
            case "tag", "untag" -> Kind.TAGS;
            case "withdraw" -> Kind.WITHDRAW;
            default -> throw check.refused("do", Reason.UNKNOWN_CHOICE, KNOWN);
        };
    }

    private String value(Kind kind, NewBulk body) {
        return switch (kind) {
            case OWNER -> body.owner() == null ? "" : body.owner().toString();
            case STAGE ->
                Stage.of(body.stage() == null ? "" : body.stage())
                        .map(Stage::id)
                        .orElseThrow(() -> check.refused(
                                "stage",
                                Reason.UNKNOWN_STAGE,
                                Arrays.stream(Stage.values()).map(Stage::id).collect(Collectors.joining(", "))));
            case TAGS -> {
                if (body.tags() == null || body.tags().stream().allMatch(String::isBlank)) {
                    throw check.refused("tags", Reason.MISSING, "");
                }
                if (body.tags().stream().anyMatch(it -> it.contains(","))) {
                    throw check.refused("tags", Reason.NO_COMMA, "");
                }
                yield ("untag".equals(body.what()) ? "-" : "+") + String.join(",", body.tags());
            }
            case WITHDRAW -> body.reason() == null ? "" : body.reason();
            case UNDO -> "";
        };
    }
}
