package io.firsthand.mail;

/**
 * Where mails are handed over, and whom they are from.
 *
 * @param user empty if the server asks for none
 * @param from the address the mails are from
 * @param fromName what stands before it
 */
public record MailServer(
        String host, int port, Encryption encryption, String user, String password, String from, String fromName) {

    @Override
    public String toString() {
        return "%s:%d (%s)".formatted(host, port, encryption);
    }
}
