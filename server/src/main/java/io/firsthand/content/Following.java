package io.firsthand.content;

import io.firsthand.lead.Lead;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.MayContact;
import io.firsthand.privacy.Purposes;
import org.springframework.stereotype.Component;

/** Whether we may look whether somebody opens what they got. */
@Component
class Following {

    private final Consents consents;

    Following(Consents consents) {
        this.consents = consents;
    }

    /** That needs their consent to news; an enquiry alone does not allow it. */
    boolean isAllowed(Lead lead) {
        return consents.mayContact(lead.contactId(), Purposes.NEWS, ContactWay.EMAIL)
                        instanceof MayContact.Yes(var basis)
                && basis == Basis.CONSENT;
    }

    /** Whether they took that back since, or want no mail. */
    boolean isTakenBack(Lead lead) {
        return switch (consents.mayContact(lead.contactId(), Purposes.NEWS, ContactWay.EMAIL)) {
            case MayContact.Objected _, MayContact.Withdrawn _ -> true;
            case MayContact.Yes _, MayContact.NoBasis _ -> false;
        };
    }
}
