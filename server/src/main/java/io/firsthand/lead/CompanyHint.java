package io.firsthand.lead;

import org.jspecify.annotations.Nullable;

/**
 * What an arrival says about its company.
 *
 * @param name as stated; the domain when no name was
 * @param normalised the name as names are compared
 * @param domain as stated, else that of the e-mail unless anybody gets an address there
 * @param isNamed whether a name was stated
 */
record CompanyHint(String name, String normalised, @Nullable String domain, boolean isNamed) {

    static @Nullable CompanyHint of(@Nullable String name, @Nullable String stated, @Nullable Email email) {
        var ofEmail = email == null || FreeMail.has(email.domain()) ? null : email.domain();
        var domain = stated == null || FreeMail.has(stated) ? ofEmail : stated;
        if (name != null && !CompanyName.normalised(name).isEmpty()) {
            return new CompanyHint(name, CompanyName.normalised(name), domain, true);
        }
        return domain == null ? null : new CompanyHint(domain, domain, domain, false);
    }
}
