package io.firsthand.mail;

import io.firsthand.database.Doorbell;
import org.springframework.stereotype.Component;

/** Tells this process' postman as soon as a transaction with mails is committed. */
@Component
class MailBell extends Doorbell {}
