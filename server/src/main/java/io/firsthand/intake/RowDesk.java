package io.firsthand.intake;

import io.firsthand.table.TableRow;
import java.util.List;

/** Decides on the rows of one file, a chunk at a time: by importing them, or by foreseeing what that would do. */
interface RowDesk {

    List<RowVerdict> on(List<TableRow> rows);
}
