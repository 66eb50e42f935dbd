package io.firsthand.listing.web;

import io.firsthand.lead.Stage;
import io.firsthand.listing.Bulk.Kind;
import io.firsthand.listing.Bulk.Wish;
import io.firsthand.listing.ListFilter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** What somebody wants done to the leads they picked, as the form has it. */
record BulkForm(MultiValueMap<String, String> typed) {

    /** Empty when no leads were picked, or nothing is said that could be done to them. */
    Optional<Wish> wish(ZoneId zone) {
        var leads = leads();
        var all = isAll();
        if (leads.isEmpty() && !all) {
            return Optional.empty();
        }
        return kind().map(kind ->
                new Wish(kind, value(kind), all ? List.of() : leads, all ? list().text() : null, zone.getId(), back()));
    }

    boolean isAll() {
        return "true".equals(typed.getFirst("all"));
    }

    boolean isExport() {
        return get("do").equals("export");
    }

    boolean isOffer() {
        return get("do").equals("offer");
    }

    /** To whom the leads are offered; empty when routing decides. */
    Optional<UUID> seller() {
        return ListRequests.id(get("seller"));
    }

    List<UUID> leads() {
        return Optional.ofNullable(typed.get("lead")).orElse(List.of()).stream()
                .flatMap(it -> ListRequests.id(it).stream())
                .toList();
    }

    ListFilter list() {
        return ListFilter.parse(get("list"));
    }

    /** A page of lists, never another. */
    String back() {
        var back = get("back");
        return back.startsWith("/leads?") && back.chars().noneMatch(c -> c < ' ' || c == '\\') ? back : "/leads";
    }

    private Optional<Kind> kind() {
        return switch (get("do")) {
            case "owner" -> Optional.of(Kind.OWNER);
            case "stage" -> Optional.of(Kind.STAGE);
            case "tag", "untag" -> get("tags").isBlank() ? Optional.empty() : Optional.of(Kind.TAGS);
            case "withdraw" -> Optional.of(Kind.WITHDRAW);
            default -> Optional.empty();
        };
    }

    private String value(Kind kind) {
        return switch (kind) {
            case OWNER -> ListRequests.id(get("owner")).map(UUID::toString).orElse("");
            case STAGE -> Stage.of(get("stage")).map(Stage::id).orElse("inquiry");
            case TAGS -> (get("do").equals("untag") ? "-" : "+") + get("tags");
            case WITHDRAW -> get("reason");
            case UNDO -> "";
        };
    }

    private String get(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
