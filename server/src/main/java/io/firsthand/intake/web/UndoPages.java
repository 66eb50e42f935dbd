package io.firsthand.intake.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Undo.Fate;
import io.firsthand.web.Redirect;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Takes an import back. */
@Controller
@RequestMapping("/imports/{id}/undo")
@Requires(Permission.IMPORT)
class UndoPages {

    private static final int ROWS = 50;

    private final Imports imports;
    private final RowsOfPage rows;

    UndoPages(Imports imports, RowsOfPage rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @GetMapping
    View ask(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after, Locale locale) throws IOException {
        var batch = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (batch.state().isBusy()) {
            return Redirect.to("/imports/" + id);
        }
        var found = imports.undone(id, Fate.KEPT, after, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var path = "/imports/" + id + "/undo";
        return new UndoPage(
                batch,
                rows.rows(batch, shown, locale),
                after > 0 ? path : null,
                found.size() > ROWS ? path + "?after=" + shown.getLast().row() : null);
    }

    @PostMapping
    View undo(@PathVariable UUID id, Actor actor, Locale locale) {
        return ImportPages.gone(imports.undo(id, actor, locale), id, "intake.undo.begun");
    }
}
