package io.firsthand.outbound;

import io.firsthand.handoff.HandoffKinds;
import io.firsthand.lead.LeadKinds;
import io.firsthand.ledger.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other systems and chats can be told of; most are facts of the ledger. */
public enum EventType {
    LEAD_CAPTURED("lead.captured", LeadKinds.CAPTURED, LeadKinds.RECEIVED),
    /** A lead came to the stage of those that meet the definition. */
    LEAD_MQL("lead.mql", LeadKinds.STAGE_CHANGED),
    LEAD_STAGE_CHANGED("lead.stage.changed", LeadKinds.STAGE_CHANGED),
    LEAD_OWNER_CHANGED("lead.owner.changed", LeadKinds.OWNER_CHANGED),
    LEAD_DISQUALIFIED("lead.disqualified", HandoffKinds.DISQUALIFIED),
    HANDOFF_OFFERED("handoff.offered", HandoffKinds.OFFERED),
    HANDOFF_ACCEPTED("handoff.accepted", HandoffKinds.ACCEPTED),
    HANDOFF_REJECTED("handoff.rejected", HandoffKinds.REJECTED),
    HANDOFF_RECALLED("handoff.recalled", HandoffKinds.RECALLED),
    HANDOFF_PASSED("handoff.passed", HandoffKinds.PASSED),
    HANDOFF_QUALIFIED("handoff.qualified", HandoffKinds.QUALIFIED),
    HANDOFF_RETURNED("handoff.returned", HandoffKinds.RETURNED),
    HANDOFF_CLOSED("handoff.closed", HandoffKinds.CLOSED),
    HANDOFF_UNDONE("handoff.undone", HandoffKinds.UNDONE),
    HANDOFF_AT_RISK("handoff.at_risk"),
    HANDOFF_BREACHED("handoff.breached"),
    DISPUTE_DECIDED("dispute.decided", HandoffKinds.DECIDED),
    OPPORTUNITY_OPENED("opportunity.opened", new Kind("opportunity.opened")),
    OPPORTUNITY_WON("opportunity.won", new Kind("opportunity.won")),
    OPPORTUNITY_LOST("opportunity.lost", new Kind("opportunity.lost")),
    NURTURE_ENTERED("nurture.entered", new Kind("nurture.entered")),
    NURTURE_LEFT("nurture.left", new Kind("nurture.left")),
    /** A track came to a step that sends one; nobody chooses it, the track does. */
    TRACK_STEP("track.step"),
    /** To try an endpoint out; nobody chooses it. */
    TEST("webhook.test");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Kind> kinds;

    EventType(String id, Kind... kinds) {
        this.id = id;
        this.kinds = Set.of(kinds);
    }

    /** As it is called for ever, in {@code type}. */
    public String id() {
        return id;
    }

    /** Key of the words for what it is. */
    public String words() {
        return "outbound.event." + id;
    }

    public boolean isChosen() {
        return this != TRACK_STEP && this != TEST;
    }

    /** Those that somebody can choose. */
    public static List<EventType> choice() {
        return Arrays.stream(values()).filter(EventType::isChosen).toList();
    }

    public static Optional<EventType> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findAny();
    }

    /**
     * What a fact is told as, perhaps as several.
     *
     * @param stage to which it brought its lead, if it did
     */
    static List<EventType> of(Kind kind, @Nullable String stage) {
        return Arrays.stream(values())
                .filter(it -> it.kinds.contains(kind) && (it != LEAD_MQL || "mql".equals(stage)))
                .toList();
    }
}
