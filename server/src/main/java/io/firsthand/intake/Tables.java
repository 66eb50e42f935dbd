package io.firsthand.intake;

import io.firsthand.table.Detected;
import io.firsthand.table.Detection;
import io.firsthand.table.Fault;
import io.firsthand.table.FileKind;
import io.firsthand.table.Layout;
import io.firsthand.table.Profile;
import io.firsthand.workbook.Sheet;
import io.firsthand.workbook.Sheets;
import io.firsthand.workbook.Unfolding;
import io.firsthand.workbook.WorkbookLimits;
import io.firsthand.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables in the files that people brought: the text itself, or a sheet, unfolded once and kept beside its file. */
@Component
class Tables {

    private static final int ONE_OF_SEVERAL = 60;
    private static final int SHEETS_LOOKED_AT = 10;
    private static final int ROWS_LOOKED_AT = 50;
    private static final Set<Field> OF_PEOPLE = EnumSet.of(
            Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.EMAIL, Field.PHONE, Field.DOMAIN, Field.EXTERNAL_ID);

    /** What was found out about the table in a file. */
    sealed interface Found {

        /** It can be read from here; {@code sheets} are those it could have been instead. */
        record Table(Path path, Detection detection, List<Sheet> sheets) implements Found {}

        record Refused(Fault fault) implements Found {}
    }

    private final StoredFiles files;

    Tables(StoredFiles files) {
        this.files = files;
    }

    /** Looks at a file that was just brought. */
    Found in(UUID id, Wishes wishes) throws IOException {
        var path = files.path(id);
        return switch (FileKind.of(path)) {
            case TEXT -> {
                var found = Detection.of(path);
                var layout = wishes.better(found.layout());
                if (!layout.charset().equals(found.charset().value())) {
                    found = Detection.of(path, layout.charset());
                    layout = wishes.better(found.layout());
                }
                yield new Found.Table(path, found.by(path, layout), List.of());
            }
            case SPREADSHEET -> sheet(id, path, wishes.sheet() == null ? "" : wishes.sheet());
            case FileKind other -> new Found.Refused(Fault.of("kind." + other.name()));
        };
    }

    /** Looks at a file once more, as its plan says it is to be read. */
    Found by(UUID id, Layout layout) throws IOException {
        var path = files.path(id);
        return layout.isSheet()
                ? sheet(id, path, layout.sheet())
                : new Found.Table(path, Detection.of(path).by(path, layout), List.of());
    }

    /** The text to be read by this layout. */
    Path of(UUID id, Layout layout) throws IOException {
        if (!layout.isSheet()) {
            return files.path(id);
        }
        return switch (sheet(id, files.path(id), layout.sheet())) {
            case Found.Table(var path, var _, var _) -> path;
            case Found.Refused(var fault) -> throw new IOException(fault.toString());
        };
    }

    private Found sheet(UUID id, Path path, String wanted) throws IOException {
        return switch (Workbooks.sheets(path, WorkbookLimits.USUAL)) {
            case Sheets.Refused(var fault) -> new Found.Refused(fault);
            case Sheets.Found sheets when wanted.isEmpty() -> first(id, sheets);
            case Sheets.Found sheets -> {
                var named = sheets.named(wanted);
                var isFirst = sheets.first().equals(named);
                yield named.isEmpty()
                        ? new Found.Refused(Fault.of("workbook.noSuchSheet", wanted, names(sheets.all())))
                        : unfolded(id, named.get(), sheets, isFirst);
            }
        };
    }

    /** The first sheet that people see and whose headings tell of people, else the first that is not blank. */
    private Found first(UUID id, Sheets.Found sheets) throws IOException {
        var visible = sheets.all().stream().filter(sheet -> !sheet.hidden()).toList();
        @Nullable Found filled = null;
        for (var sheet : visible.subList(0, Math.min(SHEETS_LOOKED_AT, visible.size()))) {
            var found = unfolded(id, sheet, sheets, true);
            if (found instanceof Found.Table table) {
                if (tellsOfPeople(table)) {
                    return found;
                }
                filled = filled == null && !table.detection().head().isEmpty() ? found : filled;
            } else if (filled == null) {
                return found;
            }
        }
        return filled != null
                ? filled
                : new Found.Refused(
                        visible.isEmpty() ? Fault.of("workbook.allHidden", names(sheets.all())) : Fault.of("noRows"));
    }

    private static boolean tellsOfPeople(Found.Table table) throws IOException {
        if (table.detection().head().isEmpty()) {
            return false;
        }
        var profile = Profile.of(table.path(), table.detection().layout(), ROWS_LOOKED_AT);
        return ColumnNames.targets(profile.columns()).stream()
                .anyMatch(it -> it instanceof Target.Known(var field) && OF_PEOPLE.contains(field));
    }

    private Found unfolded(UUID id, Sheet sheet, Sheets.Found sheets, boolean isFirst) throws IOException {
        var text = files.unfolded(id, sheet.name());
        if (!Files.exists(text)) {
            var draft = text.resolveSibling(text.getFileName() + ".draft");
            if (Workbooks.unfold(files.path(id), sheet.name(), draft, WorkbookLimits.USUAL)
                    instanceof Unfolding.Refused(var fault)) {
                return new Found.Refused(fault);
            }
            Files.move(draft, text, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        var choices = sheets.all().stream().filter(it -> !it.hidden()).count();
        var sure = choices == 1 ? 100 : isFirst ? ONE_OF_SEVERAL : 0;
        return new Found.Table(text, Detection.ofSheet(text, new Detected<>(sheet.name(), sure)), sheets.all());
    }

    private static String names(List<Sheet> sheets) {
        return String.join(", ", sheets.stream().map(Sheet::name).toList());
    }
}
