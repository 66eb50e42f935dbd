package io.firsthand.lead;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes. */
public final class LeadKinds {

    public static final Kind CAPTURED = new Kind("lead.captured");
    /** What we made of a capture that a device signed; follows it at once. */
    public static final Kind RECEIVED = new Kind("lead.received");

    public static final Kind CONTACT_CHANGED = new Kind("contact.changed");
    public static final Kind COMPANY_CHANGED = new Kind("company.changed");
    public static final Kind SOURCE_SEEN = new Kind("source.seen");
    public static final Kind SOURCE_CORRECTED = new Kind("source.corrected");
    public static final Kind STAGE_CHANGED = new Kind("stage.changed");
    /** A stage of the past, as another system tells it afterwards. */
    public static final Kind STAGE_TOLD = new Kind("stage.told");

    public static final Kind STAGE_UNTOLD = new Kind("stage.untold");
    public static final Kind OWNER_CHANGED = new Kind("owner.changed");
    public static final Kind CUSTOM_CHANGED = new Kind("custom.changed");
    public static final Kind TAGS_CHANGED = new Kind("tags.changed");
    public static final Kind NOTE_ADDED = new Kind("note.added");
    public static final Kind NOTE_WITHDRAWN = new Kind("note.withdrawn");
    public static final Kind SIGNAL_RECORDED = new Kind("signal.recorded");
    public static final Kind WITHDRAWN = new Kind("lead.withdrawn");
    public static final Kind RESTORED = new Kind("lead.restored");
    public static final Kind IMPORT_UNDONE = new Kind("import.undone");

    public static final Kind CONTACT_MERGED = new Kind("contact.merged");
    public static final Kind CONTACT_SEPARATED = new Kind("contact.separated");
    public static final Kind LEAD_MERGED = new Kind("lead.merged");
    public static final Kind LEAD_SEPARATED = new Kind("lead.separated");

    private LeadKinds() {}
}
