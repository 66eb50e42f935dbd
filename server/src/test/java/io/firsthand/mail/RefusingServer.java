package io.firsthand.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that is friendly until it hears a recipient. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String answerToRecipients;

    RefusingServer(String answerToRecipients) throws IOException {
        this.answerToRecipients = answerToRecipients;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var guest = socket.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII))) {
            say(guest, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                say(
                        guest,
                        line.startsWith("RCPT") ? answerToRecipients : line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException _) {
            // The guest left.
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
