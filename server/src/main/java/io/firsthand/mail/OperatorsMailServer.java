package io.firsthand.mail;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server out of the environment, {@code FIRSTHAND_MAIL_HOST} and the like, for every workspace without its own. */
@Component
record OperatorsMailServer(
        @Value("${firsthand.mail.host:}") String host,
        @Value("${firsthand.mail.port:587}") int port,
        @Value("${firsthand.mail.encryption:starttls}") String encryption,
        @Value("${firsthand.mail.user:}") String user,
        @Value("${firsthand.mail.password:}") String password,
        @Value("${firsthand.mail.from:}") String from,
        @Value("${firsthand.mail.from.name:Firsthand}") String fromName) {

    OperatorsMailServer {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalStateException(
                    "FIRSTHAND_MAIL_HOST also needs FIRSTHAND_MAIL_FROM, the address mails are from");
        }
        if (Encryption.byId(encryption).isEmpty()) {
            throw new IllegalStateException("FIRSTHAND_MAIL_ENCRYPTION is starttls, tls or none");
        }
    }

    Optional<MailServer> server() {
        return host.isBlank()
                ? Optional.empty()
                : Optional.of(new MailServer(
                        host, port, Encryption.byId(encryption).orElseThrow(), user, password, from, fromName));
    }
}
