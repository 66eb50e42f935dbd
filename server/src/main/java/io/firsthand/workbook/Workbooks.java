package io.firsthand.workbook;

import io.firsthand.table.UnfoldedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads workbooks ({@code .xlsx}, ECMA-376), whatever the file's name. */
public final class Workbooks {

    private Workbooks() {}

    public static Sheets sheets(Path file, WorkbookLimits limits) throws IOException {
        try (var archive = new Archive(file, limits)) {
            return new Sheets.Found(Structure.of(archive).sheets());
        } catch (Refusal e) {
            return new Sheets.Refused(e.fault);
        } catch (ZipException | EOFException e) {
            return new Sheets.Refused(Archive.refused(e).fault);
        }
    }

    /** Writes a sheet down as a table of text, for which {@link io.firsthand.table.Layout#ofSheet} is the layout. */
    public static Unfolding unfold(Path file, String sheet, Path to, WorkbookLimits limits) throws IOException {
        try (var archive = new Archive(file, limits)) {
            var structure = Structure.of(archive);
            var chosen = new Sheets.Found(structure.sheets()).named(sheet);
            if (chosen.isEmpty()) {
                throw new Refusal("noSuchSheet", sheet);
            }
            return new Unfolding.Done(unfold(archive, structure, chosen.get(), to, limits));
        } catch (Refusal e) {
            Files.deleteIfExists(to);
            return new Unfolding.Refused(e.fault);
        } catch (ZipException | EOFException e) {
            Files.deleteIfExists(to);
            return new Unfolding.Refused(Archive.refused(e).fault);
        }
    }

    private static long unfold(Archive archive, Structure structure, Sheet sheet, Path to, WorkbookLimits limits)
            throws IOException {
        var styles = new Styles();
        read(archive, structure.styles(), styles::read);
        try (var texts = new SharedTexts(to.resolveSibling(to.getFileName() + ".texts"));
                var out = new UnfoldedWriter(to, sheet.name(), limits.table(), limits.written())) {
            read(archive, structure.texts(), xml -> texts.read(xml, limits));
            try (var xml = archive.read(sheet.part())) {
                var numerals = new Numerals(structure.isSince1904());
                var cell = new Cell(xml, texts, styles, numerals, limits.table().fieldLength());
                new Rows(xml, cell, out, limits).write();
            }
            return out.rows();
        }
    }

    private interface Part {
        void read(Xml xml) throws IOException;
    }

    private static void read(Archive archive, Optional<String> part, Part reader) throws IOException {
        if (part.isPresent()) {
            try (var xml = archive.read(part.get())) {
                reader.read(xml);
            }
        }
    }
}
