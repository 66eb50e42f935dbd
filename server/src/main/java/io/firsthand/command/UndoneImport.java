package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.identity.Actor;
import io.firsthand.intake.Batch;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.intake.Undo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine;

/** Undoes an import on the command line. */
record UndoneImport(Imports imports, CommandLine command, boolean json) {

    private static final int SHOWN = 20;

    int undo(UUID id, Actor actor) throws InterruptedException {
        var progress = new ProgressLine("Withdrawing");
        return switch (imports.undoHere(id, actor, Locale.ENGLISH, batch -> show(progress, batch))) {
            case Step.Unknown() -> throw new CannotStart("There is no import %s in this workspace.".formatted(id));
            case Step.NotNow(var batch) ->
                throw new CannotStart("The import of %s is %s: there is nothing to undo now."
                        .formatted(batch.fileName(), batch.state().id()));
            case Step.BadPlan(var fault) -> throw new CannotStart(fault.code());
            case Step.Taken _ -> {
                var worst = 0;
                for (var batch : imports.with(id)) {
                    var done = ended(batch.id());
                    progress.clear();
                    worst = Math.max(worst, report(done));
                }
                yield worst;
            }
        };
    }

    /** A server that started meanwhile may have taken the rest over. */
    private Batch ended(UUID id) throws InterruptedException {
        var now = imports.find(id).orElseThrow();
        while (now.state().isBusy()) {
            Thread.sleep(500);
            now = imports.find(id).orElseThrow();
        }
        return now;
    }

    private static void show(ProgressLine progress, Batch batch) {
        var counts = batch.counts();
        batch.undo()
                .ifPresent(it ->
                        progress.show(it.withdrawn() + it.kept() + it.noted(), counts.created() + counts.updated()));
    }

    private int report(Batch done) {
        var undo = done.undo().orElseThrow();
        if (json) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("batch", done.id());
            fields.put("state", done.state().id());
            fields.put("withdrawn", undo.withdrawn());
            fields.put("kept", undo.kept());
            fields.put("noted", undo.noted());
            command.getOut().println(Json.of(fields));
        } else {
            command.getOut().println(sentence(done, undo));
            imports.undone(done.id(), Undo.Fate.KEPT, 0, SHOWN)
                    .forEach(row -> command.getOut().printf("  kept: row %,d, lead %s%n", row.row(), row.lead()));
        }
        return done.state() == Batch.State.UNDONE ? 0 : 1;
    }

    private static String sentence(Batch done, Undo undo) {
        return "%s: %,d withdrawn, %,d kept because somebody has changed them since, %,d had been here before."
                .formatted(done.fileName(), undo.withdrawn(), undo.kept(), undo.noted());
    }
}
