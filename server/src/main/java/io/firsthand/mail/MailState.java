package io.firsthand.mail;

import java.util.Locale;

/** Where a mail is on its way. */
public enum MailState {
    WAITING,
    SENT,
    FAILED;

    /** As it stands in addresses and at the end of keys of words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
