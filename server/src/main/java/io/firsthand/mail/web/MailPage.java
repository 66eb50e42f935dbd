package io.firsthand.mail.web;

import io.firsthand.mail.Delivery;
import io.firsthand.mail.Encryption;
import io.firsthand.mail.MailServer;
import io.firsthand.mail.MailState;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of mail.
 *
 * @param ofOperator what the environment says, used while there is no own one
 * @param locked whether the stored password cannot be read
 * @param linksTo how links in mails begin, if nobody said where people reach the server
 * @param tried what came of the trial just made
 */
public record MailPage(
        boolean hasOwn,
        boolean hasPassword,
        boolean locked,
        Optional<MailServer> ofOperator,
        ServerForm typed,
        Mistakes mistakes,
        Map<MailState, Long> counts,
        Optional<String> linksTo,
        String me,
        Optional<Delivery> tried)
        implements Html {

    public boolean isSet() {
        return hasOwn || ofOperator.isPresent();
    }

    public long count(MailState state) {
        return counts.getOrDefault(state, 0L);
    }

    public boolean isOpenToAll() {
        return hasOwn && typed.encryption().equals(Encryption.NONE.id());
    }

    public Map<String, String> encryptions() {
        var options = new LinkedHashMap<String, String>();
        for (var encryption : Encryption.values()) {
            options.put(encryption.id(), Page.say("mail.encryption." + encryption.id()));
        }
        return options;
    }
}
