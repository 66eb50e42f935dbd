package io.firsthand.mail;

/** The person who wrote a mail, to whom an answer goes. */
public record ReplyTo(String address, String name) {}
