package io.firsthand.lead;

/** What the device signed that somebody was captured on. */
@FunctionalInterface
public interface Testimony {

    /**
     * Writes it down as a fact of the lead, within the caller's transaction, before anything else is told of the capture.
     *
     * @param isNew whether it is the lead's first fact and so of the kind {@link LeadKinds#CAPTURED}
     */
    void write(LeadId lead, boolean isNew);
}
