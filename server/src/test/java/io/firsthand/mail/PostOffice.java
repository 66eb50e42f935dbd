package io.firsthand.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mail server for each test: {@code @RegisterExtension static final PostOffice POST = new PostOffice();}. */
public final class PostOffice implements BeforeEachCallback, AfterEachCallback {

    private GreenMail server = made();

    @Override
    public void beforeEach(ExtensionContext context) {
        server = made();
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private static GreenMail made() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    }
}
