package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Cast.Member;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;

/** Somebody who brings files and imports them, for tests. Call it inside a workspace. */
@TestComponent
class Desk {

    private final Imports imports;
    private final Leads leads;

    Desk(Imports imports, Leads leads) {
        this.imports = imports;
        this.leads = leads;
    }

    Batch brings(String text, Member who) {
        return brings(text.getBytes(UTF_8), who);
    }

    Batch brings(byte[] bytes, Member who) {
        return switch (tries(bytes, who)) {
            case Upload.Taken(var batch) -> batch;
            case Upload.Refused(var fault) -> throw new AssertionError(fault);
        };
    }

    Upload tries(byte[] bytes, Member who) {
        return tries(new ByteArrayInputStream(bytes), who);
    }

    Upload tries(InputStream in, Member who) {
        try {
            return imports.upload("leads.csv", in, who.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several files at once; they are in the order in which they are worked on. */
    List<Batch> bringsTogether(Member who, byte[]... files) {
        var ids = Arrays.stream(files).map(it -> brings(it, who).id()).toList();
        return imports.join(ids);
    }

    List<Batch> bringsTogether(Member who, String... files) {
        return bringsTogether(
                who, Arrays.stream(files).map(it -> it.getBytes(UTF_8)).toArray(byte[][]::new));
    }

    /** Checks all, and returns them in their order. */
    List<Batch> checksAll(List<Batch> set) {
        return imports.with(checks(set.getFirst()).id());
    }

    /** The files of a set as they stand now. */
    List<Batch> with(List<Batch> set) {
        return imports.with(set.getFirst().id());
    }

    List<Batch> importsAll(List<Batch> set) {
        return imports.with(imports(set.getFirst()).id());
    }

    Batch plans(Batch batch, UnaryOperator<Plan> change, Member who) {
        try {
            return taken(imports.replan(batch.id(), change, who.actor()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Batch checks(Batch batch) {
        return taken(imports.run(batch.id(), false, _ -> {}));
    }

    Batch imports(Batch batch) {
        return taken(imports.run(batch.id(), true, _ -> {}));
    }

    Batch undoes(Batch batch, Member who) {
        return taken(imports.undoHere(batch.id(), who.actor(), Locale.ENGLISH, _ -> {}));
    }

    Batch imports(String text, Member who) {
        return imports(brings(text, who));
    }

    /** The lead of the n-th row below the header, counted from 0. */
    Lead lead(Batch batch, int row) {
        var id = Objects.requireNonNull(rows(batch).get(row).lead());
        return leads.get(new LeadId(id)).orElseThrow();
    }

    List<RowVerdict> rows(Batch batch) {
        return imports.rows(batch.id(), Optional.empty(), 0, 1_000);
    }

    String errors(Batch batch) {
        try {
            var out = new ByteArrayOutputStream();
            imports.errors(batch).write(out, fault -> fault.code());
            return out.toString(batch.plan().layout().charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Batch taken(Step step) {
        return switch (step) {
            case Step.Taken(var batch) -> batch;
            case Step.NotNow _, Step.BadPlan _, Step.Unknown _ -> throw new AssertionError(step);
        };
    }
}
