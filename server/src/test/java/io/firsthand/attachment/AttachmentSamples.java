package io.firsthand.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.database.CurrentWorkspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class AttachmentSamples implements Samples {

    private final Attachments attachments;

    AttachmentSamples(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public void make(Neighbour neighbour) throws IOException {
        var content = new ByteArrayInputStream("Walled Lead".getBytes(UTF_8));
        var maya = neighbour.company().maya().actor();
        var attaching = CurrentWorkspace.in(
                neighbour.company().id(),
                () -> attachments.attach(neighbour.lead().id(), "walled.txt", content, maya));
        neighbour.has(((Attaching.Attached) attaching).attachment().id(), "/attachments/", "/api/v1/attachments/");
    }
}
