package io.firsthand.listing;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of the wish to change many leads. */
public sealed interface BulkStart {

    /** Begun, and with few leads done already. */
    record Begun(Bulk bulk) implements BulkStart {}

    /** It says no leads, or what shall be done to them makes no sense. */
    record Refused(List<Mistake> mistakes) implements BulkStart {}

    /** What shall be undone is not done, was undone already, or is older than a day. */
    record TooLate() implements BulkStart {}

    record Unknown() implements BulkStart {}
}
