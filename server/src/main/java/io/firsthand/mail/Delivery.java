package io.firsthand.mail;

/** What came of handing a mail to the server; the answer is the server's own words, on one line. */
public sealed interface Delivery {

    record Taken(String answer) implements Delivery {}

    record NotTaken(Trouble trouble, String answer) implements Delivery {}
}
