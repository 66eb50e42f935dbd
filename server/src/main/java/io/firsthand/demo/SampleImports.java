package io.firsthand.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.intake.Batch;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.intake.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Imports the sample's files as marketing would have done. */
@Component
class SampleImports {

    private static final int EARLIER = 50;

    private final Imports imports;

    SampleImports(Imports imports) {
        this.imports = imports;
    }

    /** Imports the file unless that was done; rows that are there already are left as they are. */
    void bring(SampleFile file, Actor by) {
        var isThere = imports.list(Optional.empty(), EARLIER).stream()
                .anyMatch(it -> it.fileName().equals(file.name()) && it.state() == Batch.State.DONE);
        if (isThere) {
            return;
        }
        try (var content = new ByteArrayInputStream(file.content().getBytes(UTF_8))) {
            var id = taken(imports.upload(file.name(), content, by)).id();
            var source = file.source();
            taken(imports.replan(id, plan -> plan.withSource(source.channel(), source.campaign()), by));
            var done = taken(imports.run(id, true, _ -> {}));
            if (done.state() != Batch.State.DONE || done.counts().refused() > 0) {
                throw new IllegalStateException("%s: %s".formatted(file.name(), done));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Batch taken(Upload upload) {
        return switch (upload) {
            case Upload.Taken(var batch) -> batch;
            case Upload.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static Batch taken(Step step) {
        return switch (step) {
            case Step.Taken(var batch) -> batch;
            case Step.NotNow _, Step.BadPlan _, Step.Unknown _ -> throw new IllegalStateException(step.toString());
        };
    }
}
