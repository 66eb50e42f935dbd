package io.firsthand.privacy.web;

import io.firsthand.lead.Contact;
import io.firsthand.privacy.Retention;
import io.firsthand.privacy.RetentionRule;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * How long people are kept, and whom a rule would erase now.
 *
 * @param shown the rule whose people are listed
 */
public record RetentionPage(
        List<RetentionRule> rules, RetentionRule shown, List<Contact> due, Map<String, String> modes, Mistakes mistakes)
        implements Html {

    public boolean isFull() {
        return due.size() >= Retention.MOST;
    }
}
